package tocsin.ground.web;

import java.io.IOException;

/// Something could not be read from another server.
public final class FetchException extends IOException {
  private final int status;

  FetchException(int status, String message) {
    super(message);
    this.status = status;
  }

  /// Whether the server has it, but not for this key, or not at all.
  public boolean isWithheld() {
    return status == 402 || status == 403 || status == 404;
  }
}
