package tocsin.metrics.tsdb;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.metrics.ingest.IngestCounters;
import tocsin.metrics.ingest.PlaintextIntake;
import tocsin.metrics.series.SeriesName;

/// From bytes of a socket to a point that can be read, with nothing left out.
class RoadOfSamplesTest {
  private static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");
  private static final int SERIES = 500;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private static ByteBuffer round(int number) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < SERIES; i++) {
      lines
          .append("servers.web.host")
          .append(i)
          .append(".cpu ")
          .append(number % 100)
          .append(i % 2 == 0 ? ".25 " : " ")
          .append(NOW.getEpochSecond() - 10_000 + number)
          .append('\n');
    }
    byte[] bytes = lines.toString().getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
  }

  @Test
  void aLineOfAKnownSeriesMakesNoObject() throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    StoreLimits limits =
        new StoreLimits(
            NameLimits.of(SERIES),
            new HeadLimits(1 << 30, 1 << 30, Duration.ofDays(1)),
            Durability.KILL_SAFE,
            Duration.ofDays(1),
            Long.MAX_VALUE,
            Duration.ofDays(30));
    try (EmbeddedStore store = new EmbeddedStore(folder, limits, InstantSource.fixed(NOW))) {
      PlaintextIntake intake =
          new PlaintextIntake(store, new IngestCounters(), InstantSource.fixed(NOW));
      // The first million is for the compiler: until then escape analysis has removed nothing.
      int warm = 2_000;
      int rounds = 2_000;
      long allocated = 0;
      for (int r = 0; r < warm + rounds; r++) {
        ByteBuffer in = round(r);
        long before = threads.getCurrentThreadAllocatedBytes();
        intake.accept(in);
        allocated += r < warm ? 0 : threads.getCurrentThreadAllocatedBytes() - before;
      }
      assertThat(allocated / (double) (rounds * SERIES)).as("bytes a line").isLessThan(0.1);
      int[] points = {0};
      store.read(new SeriesName("servers.web.host7.cpu"), 0, Long.MAX_VALUE, (t, v) -> points[0]++);
      assertThat(points[0]).isEqualTo(warm + rounds);
    }
  }
}
