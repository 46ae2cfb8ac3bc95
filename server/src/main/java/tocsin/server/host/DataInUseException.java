package tocsin.server.host;

import java.io.IOException;

/// Another process works in the data directory.
public final class DataInUseException extends IOException {
  private static final long serialVersionUID = 1L;

  DataInUseException(String message) {
    super(message);
  }
}
