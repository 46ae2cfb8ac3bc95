package tocsin.server.backup;

import java.io.IOException;
import java.nio.file.Path;

/// A part of the data that can copy itself while it is in use.
@FunctionalInterface
public interface Part {
  /// Copies what belongs together, as of one moment, into the folder of the copy.
  void copyTo(Path folder) throws IOException;
}
