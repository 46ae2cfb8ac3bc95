package tocsin.server.prime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrimeEventsTest {
  private static final PrimeEvents EVENTS = new PrimeEvents(List.of("k1", "k2", "k3"));
  private static final Pattern HEAD =
      Pattern.compile(
          "\\{\"routing_key\":\"(k\\d)\",\"event_action\":\"(\\w+)\",\"dedup_key\":\"([\\w-]+)\".*}");

  private static String event(int number) {
    return new String(EVENTS.event(number), StandardCharsets.UTF_8).replace("\n", "");
  }

  /// Some events of one place, one after the other.
  private static List<MatchResult> of(int place, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> event(place + i * PrimeEvents.AT_ONCE))
        .map(e -> HEAD.matcher(e).results().findFirst().orElseThrow())
        .toList();
  }

  @Test
  void anAlertIsToldRepeatedAcknowledgedAndOver() {
    List<MatchResult> life = of(0, 8);

    assertThat(life).extracting(e -> e.group(1)).containsOnly("k1");
    assertThat(life).extracting(e -> e.group(3)).containsOnly("prime-0-0");
    assertThat(life)
        .extracting(e -> e.group(2))
        .startsWith("trigger", "trigger")
        .containsOnlyOnce("acknowledge", "resolve")
        .endsWith("trigger", "resolve");
  }

  @Test
  void anotherTakesItsPlaceThen() {
    assertThat(of(0, 9).getLast().group(3)).isEqualTo("prime-0-1");
    assertThat(of(0, 9).getLast().group(2)).isEqualTo("trigger");
  }

  @Test
  void placesBeginAtDifferentPoints() {
    assertThat(of(7, 2)).extracting(e -> e.group(2)).containsExactly("resolve", "trigger");
  }
}
