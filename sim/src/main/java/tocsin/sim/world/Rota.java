package tocsin.sim.world;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The schedule of a world and the edits it gets: other turns, hours that begin or end where the
/// clocks change, overrides on top of each other.
final class Rota {
  private static final List<String> PEOPLE = List.of("ana", "ben", "cai", "dee");
  private static final List<String> TURNS = List.of("24h", "12h", "7d", "1h", "30m");
  private static final List<String> HOURS =
      List.of(
          "",
          "",
          "{\"start\":\"09:00\",\"duration\":\"8h\"}",
          "{\"start\":\"02:30\",\"duration\":\"30m\"}",
          "{\"start\":\"22:00\",\"duration\":\"8h\"},{\"start\":\"06:00\",\"duration\":\"1h\"}",
          "{\"start\":\"00:30\",\"duration\":\"2h\",\"day\":\"sunday\"}");

  private final RandomGenerator random;
  private final Season season;

  Rota(RandomGenerator random, Season season) {
    this.random = random;
    this.season = season;
  }

  String first() {
    return schedule("24h", "", "");
  }

  /// Another version of it.
  String edited(Instant now) {
    String overrides =
        IntStream.range(0, random.nextInt(4))
            .mapToObj(i -> override(now))
            .collect(Collectors.joining(","));
    return schedule(one(TURNS), one(HOURS), overrides);
  }

  private String override(Instant now) {
    Instant from = now.plusSeconds(random.nextLong(-3_000, 6_000));
    Instant until = from.plusSeconds(random.nextLong(600, 20_000));
    String who =
        random.nextInt(3) == 0
            ? "\"out\":\"%s\",\"in\":\"%s\"".formatted(one(PEOPLE), one(PEOPLE))
            : "\"who\":\"%s\"%s"
                .formatted(one(PEOPLE), one(List.of("", "", ",\"kind\":\"remove\"")));
    return "{%s,\"from\":\"%s\",\"until\":\"%s\"}".formatted(who, from, until);
  }

  private String schedule(String turn, String hours, String overrides) {
    return """
    {"id":"primary","zone":"%s","layers":[
     {"name":"all","start":"2026-01-01T09:00","turn":"%s","people":["ana","ben","cai"],
      "restrictions":[%s]}],
     "overrides":[%s]}\
    """
        .formatted(season.zone(), turn, hours, overrides);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
