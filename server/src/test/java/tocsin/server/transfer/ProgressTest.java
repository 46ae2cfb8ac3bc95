package tocsin.server.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private Instant now = Instant.parse("2026-01-15T02:00:00Z");

  private Progress progress(boolean terminal) {
    Progress progress =
        new Progress(new PrintStream(out, true, StandardCharsets.UTF_8), terminal, () -> now);
    progress.expect(50_000, 1_000_000);
    return progress;
  }

  private String shown() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aTerminalHasABarThatIsDrawnOver() {
    Progress progress = progress(true);
    now = now.plusSeconds(60);
    progress.show(12_345, 250_000, 7_000_000);
    progress.show(12_346, 250_100, 7_000_100);
    progress.end();

    assertThat(shown())
        .isEqualTo(
            "\r[######..................] 12,345 of 50,000 files, 7,000 k points, 116 k/s,"
                + " 3 min left\u001b[K\r\u001b[K");
  }

  @Test
  void elsewhereALineIsSaidNowAndThen() {
    Progress progress = progress(false);
    now = now.plusSeconds(9);
    progress.show(1, 20, 100);
    now = now.plusSeconds(1);
    progress.show(2, 500_000, 200);
    progress.end();

    assertThat(shown().strip()).isEqualTo("tocsin: 2 of 50,000 files, 200 points, 20/s, 10 s left");
  }
}
