package tocsin.metrics.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The frames of `frames.txt` by name, each with its length in front.
final class PickleFrames {
  private static final Map<String, byte[]> FRAMES = read();

  private PickleFrames() {}

  private static Map<String, byte[]> read() {
    try (InputStream in =
        Objects.requireNonNull(PickleFrames.class.getResourceAsStream("frames.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .map(line -> line.split(" ", 2))
          .collect(Collectors.toMap(w -> w[0], w -> Base64.getDecoder().decode(w[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Frames one behind the other.
  static ByteBuffer of(String... names) {
    var all = new ByteArrayOutputStream();
    for (String name : names) {
      all.writeBytes(Objects.requireNonNull(FRAMES.get(name), name));
    }
    return ByteBuffer.wrap(all.toByteArray());
  }

  static ByteBuffer direct(String... names) {
    ByteBuffer frames = of(names);
    return ByteBuffer.allocateDirect(frames.limit()).put(frames).flip();
  }
}
