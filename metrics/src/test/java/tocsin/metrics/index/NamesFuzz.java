package tocsin.metrics.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tocsin.metrics.fuzz.FuzzTarget;
import tocsin.metrics.fuzz.ScratchFile;

/// Any bytes as a list of names: as they are, and with checksums that are right. It is read or
/// refused, reading it twice gives the same, and a name that is appended afterwards is there.
public final class NamesFuzz implements FuzzTarget {
  private static final byte[] NAME = "one.more".getBytes(StandardCharsets.US_ASCII);

  /// A table of series could not hold more references.
  private static final int MOST_REFERENCES = 1 << 30;

  private final ScratchFile scratch = new ScratchFile();

  @Override
  public void take(byte[] input) throws Exception {
    scratch.with(input, NamesFuzz::read);
    scratch.with(checked(input), NamesFuzz::read);
  }

  private static void read(Path file) throws IOException {
    Heard before = new Heard();
    try {
      NameFile.read(file, before);
    } catch (IOException e) {
      return; // Another program's file, or of a later version.
    }
    Heard opened = new Heard();
    int reference;
    try (NameFile names = NameFile.open(file, opened)) {
      assertThat(opened.lines).isEqualTo(before.lines);
      reference = names.next();
      assertThat(reference).isNotNegative();
      if (reference > MOST_REFERENCES) {
        return;
      }
      names.append(reference, List.of(NAME));
    }
    Heard after = new Heard();
    NameFile.read(file, after);
    before.lines.add(reference + " one.more");
    assertThat(after.lines).isEqualTo(before.lines);
  }

  /// Gives every frame whose length fits its checksums.
  private static byte[] checked(byte[] input) {
    byte[] bytes = input.clone();
    ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = NameFrame.BEGIN;
    while (at + NameFrame.HEAD <= bytes.length) {
      int length = all.getInt(at + 4);
      int from = at + NameFrame.HEAD;
      if (all.getInt(at) == NameFrame.MARKER && length >= 0 && length <= bytes.length - from) {
        int count = Short.toUnsignedInt(all.getShort(at + 10));
        int crc = NameFrame.crc(all.slice(from, length));
        new NameFrame(length, all.get(at + 8), count, all.getInt(at + 12), crc)
            .write(all.position(at), at);
        at = from + length;
      } else {
        at++;
      }
    }
    return bytes;
  }
}
