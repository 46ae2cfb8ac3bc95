package tocsin.metrics.whisper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tocsin.metrics.retention.Archive;

/// Whisper files by hand, byte for byte.
final class WhisperBytes {
  private final List<Archive> archives;
  private final ByteBuffer bytes;

  WhisperBytes(Archive... archives) {
    this.archives = List.of(archives);
    int slots = (int) this.archives.stream().mapToLong(Archive::slots).sum();
    bytes = ByteBuffer.allocate(16 + 12 * archives.length + 12 * slots);
    bytes.putInt(1).putInt(3_600).putFloat(0.5f).putInt(archives.length);
    int offset = 16 + 12 * archives.length;
    for (Archive a : archives) {
      bytes.putInt(offset).putInt(a.stepSeconds()).putInt((int) a.slots());
      offset += 12 * (int) a.slots();
    }
  }

  /// Writes over the header.
  WhisperBytes with(int position, int value) {
    bytes.putInt(position, value);
    return this;
  }

  /// Puts a point where its moment belongs. The first point of an archive goes to its slot 0.
  WhisperBytes point(int archive, long stamp, double value) {
    Archive a = archives.get(archive);
    int offset = bytes.getInt(16 + 12 * archive);
    long base = Integer.toUnsignedLong(bytes.getInt(offset));
    long slot = base == 0 ? 0 : Math.floorMod((stamp - base) / a.stepSeconds(), a.slots());
    return slot(archive, (int) slot, stamp, value);
  }

  WhisperBytes slot(int archive, int slot, long stamp, double value) {
    int at = bytes.getInt(16 + 12 * archive) + 12 * slot;
    bytes.putInt(at, (int) stamp).putDouble(at + 4, value);
    return this;
  }

  byte[] array() {
    return bytes.array().clone();
  }

  Path into(Path file) throws IOException {
    return Files.write(file, bytes.array());
  }
}
