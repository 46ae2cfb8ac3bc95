package tocsin.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tocsin.response.quiet.PipeGuard.Pipe;

class PipeCountsTest {
  private static final long START = 1_780_000_000_000L;

  private final PipeCounts counts = new PipeCounts();
  private long now = START;

  /// Series come every so many seconds, for so long, and are looked at each 15 s.
  private void come(int from, int until, int everySeconds, int seconds) {
    for (long end = now + seconds * 1_000L; now < end; now += 15_000) {
      long stamp = now - Math.floorMod(now, everySeconds * 1_000L);
      for (int r = from; r < until; r++) {
        counts.heard(r, stamp);
      }
    }
  }

  @Test
  void seriesThatStopAtOnceAreCounted() {
    come(0, 100, 10, 300);
    come(0, 40, 10, 120);

    assertThat(counts.count("all", now)).isEqualTo(new Pipe("all", 100, 60));
  }

  @Test
  void slowSeriesAreNotQuietBetweenTheirSamples() {
    come(0, 50, 300, 1_200);
    come(50, 100, 10, 240);

    assertThat(counts.count("all", now).quiet()).isZero();
  }

  @Test
  void whatStoppedLongBeforeTheOthersIsNotCounted() {
    come(0, 100, 10, 300);
    come(0, 70, 10, 1_800);
    come(0, 60, 10, 180);

    assertThat(counts.count("all", now)).isEqualTo(new Pipe("all", 90, 30));
    now += 1;
  }

  @Test
  void aSeriesThatWasHeardOnceIsNotKnown() {
    counts.heard(5, START);

    assertThat(counts.count("all", START + 600_000)).isEqualTo(new Pipe("all", 0, 0));
  }

  @Test
  void allThatIsQuietStaysCountedForHours() {
    come(0, 100, 10, 300);

    assertThat(counts.count("all", now + 5 * 3_600_000L)).isEqualTo(new Pipe("all", 100, 100));
  }
}
