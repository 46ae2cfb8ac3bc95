package tocsin.metrics.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file for decoders that read files. It is another one for each input: the one before may still
/// be mapped, and a mapped file must not become shorter.
public final class ScratchFile {
  private final Path folder;
  private int number;

  public ScratchFile() {
    try {
      folder = Files.createTempDirectory("tocsin-fuzz-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    folder.toFile().deleteOnExit();
  }

  /// Takes a path that holds an input.
  @FunctionalInterface
  public interface Use {
    void take(Path file) throws Exception;
  }

  /// The folder, empty but for the file in use.
  public Path folder() {
    return folder;
  }

  /// Writes an input down for as long as it is used.
  public void with(byte[] input, Use use) throws Exception {
    Path file = folder.resolve("input-" + number++);
    try {
      use.take(Files.write(file, input));
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
