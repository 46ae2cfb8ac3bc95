package tocsin.metrics.index;

import java.io.IOException;
import java.nio.file.Path;

/// A file that stands where the list of names should be and was never one.
public final class ForeignNamesException extends IOException {
  private static final long serialVersionUID = 1;

  ForeignNamesException(Path file) {
    super(file + " is no list of names (expected: a file that begins with TOCSINNM, or none)");
  }
}
