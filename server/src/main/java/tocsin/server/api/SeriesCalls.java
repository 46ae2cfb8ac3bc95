package tocsin.server.api;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.ground.web.Problems;
import tocsin.ground.web.WebAnswer;
import tocsin.metrics.series.SeriesName;
import tocsin.server.api.SeriesLookup.Found;

/// Which series there are, which of them are silent, and their deletion.
final class SeriesCalls {
  private static final Logger log = LoggerFactory.getLogger(SeriesCalls.class);
  private static final int USUAL = 100;
  private static final int MOST = 100_000;
  private static final int SHOWN = 20;
  private static final String ABOUT =
      "Series are chosen by a glob over names without tags (match), or by tests of tags as /tags has"
          + " them (expr, as often as needed); with silent-for only those that have had no point for"
          + " so long, or have none at all.";

  private final ApiWorld world;
  private final SeriesLookup lookup;

  SeriesCalls(ApiWorld world) {
    this.world = world;
    this.lookup = new SeriesLookup(world.source(), world.upkeep());
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get(
            "/series",
            "Names of series, sorted; ?match=&expr=&silent-for=&limit=",
            ABOUT + " The answer has the newest stamp of those then.",
            this::list),
        new Endpoint(
            "DELETE",
            "/series",
            "Deletes series; ?match=&expr=&silent-for=&dry-run=true|false",
            ABOUT
                + " Says how many, and the first names. Nothing is deleted unless dry-run=false is"
                + " said. For administrators.",
            List.of(),
            "",
            this::delete));
  }

  private WebAnswer list(Call call) {
    int limit = call.limit(USUAL, MOST);
    SeriesChoice choice = SeriesChoice.of(call.request());
    List<Found> found =
        lookup.find(choice, limit, world.clock().instant()).limit(limit + 1L).toList();
    return WebAnswer.json(
        200,
        Map.of(
            "items",
            found.stream().limit(limit).map(SeriesCalls::shown).toList(),
            "more",
            found.size() > limit));
  }

  private static Map<String, Object> shown(Found found) {
    Map<String, Object> shown = new TreeMap<>();
    shown.put("name", found.name().canonical());
    found.newestMillis().ifPresent(t -> shown.put("last", Instant.ofEpochMilli(t).toString()));
    return shown;
  }

  private WebAnswer delete(Call call) {
    Optional<WebAnswer> refused = Desks.onlyForAdmins(call, "Series are deleted");
    return refused.orElseGet(() -> delete(call, SeriesChoice.of(call.request()), isDry(call)));
  }

  private static boolean isDry(Call call) {
    String said = call.request().param("dry-run").orElse("true");
    if (!said.matches("true|false")) {
      throw new IllegalArgumentException("dry-run: '" + said + "' (expected: true or false)");
    }
    return said.equals("true");
  }

  private WebAnswer delete(Call call, SeriesChoice choice, boolean dry) {
    List<SeriesName> names =
        lookup.findAll(choice, world.clock().instant()).map(Found::name).toList();
    try {
      if (!dry) {
        world.upkeep().delete(names);
        log.atInfo()
            .addKeyValue("series", names.size())
            .addKeyValue("by", Desks.actor(call.request()))
            .addKeyValue("of", choice)
            .log("series deleted");
      }
    } catch (IOException e) {
      return Problems.of(503, "Nothing was deleted", String.valueOf(e.getMessage()));
    }
    return WebAnswer.json(
        200,
        Map.of(
            "count", names.size(),
            "names", names.stream().limit(SHOWN).map(SeriesName::canonical).toList(),
            "deleted", !dry));
  }
}
