package tocsin.server.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tocsin.response.monitor.Explanation.Size;

final class FrugalityTest {
  private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");

  private final Frugality frugality = new Frugality();

  private List<Optional<Size>> changes(int count, Instant at) {
    return IntStream.range(0, count).mapToObj(_ -> frugality.next(at)).toList();
  }

  @Test
  void inAStormTheFirstAreExplainedInFullTheNextInBriefAndTheRestIsCounted() {
    List<Optional<Size>> all = changes(5_000, AT);

    assertThat(all.subList(0, 100)).containsOnly(Optional.of(Size.FULL));
    assertThat(all.subList(100, 1_000)).containsOnly(Optional.of(Size.BRIEF));
    assertThat(all.subList(1_000, 5_000)).containsOnly(Optional.empty());
    assertThat(frugality.unexplained()).isEqualTo(4_000);
  }

  @Test
  void theNextMinuteBeginsAnewAndAMonitorThatIsBehindDoesNot() {
    changes(2_000, AT);

    assertThat(frugality.next(AT.minusSeconds(60))).isEmpty();
    assertThat(frugality.next(AT.plusSeconds(60))).contains(Size.FULL);
  }
}
