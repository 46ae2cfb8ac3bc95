package tocsin.server.moving;

import java.io.IOException;
import java.util.List;

/// Files that cannot be read as an export, all of them named at once.
public final class BadExportException extends IOException {
  public BadExportException(List<String> faults) {
    super(String.join("\n  ", faults));
  }
}
