package tocsin.metrics.whisper;

import java.nio.file.Path;

/// A whisper file that cannot be read as one; the message names the file and the reason.
public final class BadWhisperException extends Exception {
  private final String reason;

  BadWhisperException(Path file, String reason) {
    super(file + ": " + reason);
    this.reason = reason;
  }

  /// What is wrong, and what was expected, without the file.
  public String reason() {
    return reason;
  }
}
