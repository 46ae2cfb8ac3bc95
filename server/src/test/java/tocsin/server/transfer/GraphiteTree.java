package tocsin.server.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/// A small tree of whisper files: each has a slot a minute for an hour and one each ten minutes for
/// a day, rolled up by average.
public record GraphiteTree(Path root) {
  private static final int FINE = 60;
  private static final int COARSE = 144;

  /// Writes a file with these values in the minutes from a moment on.
  public GraphiteTree file(String path, long fromSeconds, double... values) {
    int fine = 16 + 2 * 12;
    ByteBuffer bytes = ByteBuffer.allocate(fine + 12 * (FINE + COARSE));
    bytes.putInt(1).putInt(86_400).putFloat(0.5f).putInt(2);
    bytes.putInt(fine).putInt(60).putInt(FINE);
    bytes.putInt(fine + 12 * FINE).putInt(600).putInt(COARSE);
    for (int i = 0; i < values.length; i++) {
      bytes.position(fine + 12 * i);
      bytes.putInt((int) (fromSeconds + 60L * i)).putDouble(values[i]);
    }
    return bytes(path, bytes.array());
  }

  public GraphiteTree bytes(String path, byte... bytes) {
    Path file = root.resolve(path);
    try {
      Files.createDirectories(file.resolveSibling("."));
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /// Makes a file look as if it had been written to at a moment.
  GraphiteTree changed(String path, Instant at) throws IOException {
    Files.setLastModifiedTime(root.resolve(path), FileTime.from(at));
    return this;
  }
}
