package tocsin.metrics.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tocsin.metrics.fuzz.FuzzTarget;
import tocsin.metrics.fuzz.ScratchFile;
import tocsin.metrics.retention.Archive;

/// Any bytes as one of Graphite's files: it is refused with a reason, or gives points in order,
/// each stamp once, and never more than it has slots.
public final class WhisperFuzz implements FuzzTarget {
  private static final long NOW = 1_750_069_800L;
  private static final long DAY = 86_400;

  private final ScratchFile scratch = new ScratchFile();

  @Override
  public void take(byte[] input) throws Exception {
    for (long now : new long[] {NOW, 0, 0xFFFF_FFFFL}) {
      scratch.with(input, file -> read(file, now));
    }
  }

  private static void read(Path file, long now) throws IOException {
    try (Whisper whisper = Whisper.open(file)) {
      assertThat(whisper.archives()).isNotEmpty();
      assertThat(whisper.rollUp()).isNotNull();
      long slots = whisper.archives().stream().mapToLong(Archive::slots).sum();
      long[] last = {Long.MIN_VALUE, 0};
      long ahead =
          whisper.points(
              now,
              (millis, value) -> {
                assertThat(millis).isGreaterThan(last[0]);
                assertThat(millis).isLessThanOrEqualTo((now + DAY) * 1_000);
                assertThat(value).isNotNaN();
                last[0] = millis;
                last[1]++;
              });
      assertThat(last[1]).isLessThanOrEqualTo(slots);
      assertThat(ahead).isBetween(0L, slots);
    } catch (BadWhisperException e) {
      assertThat(e.reason()).contains("(expected: ");
      assertThat(Files.exists(file)).isTrue();
    }
  }
}
