package tocsin.server.demo;

/// A folder that cannot be played; the message names the file, the fault and the remedy.
public final class BadScenarioException extends RuntimeException {
  public BadScenarioException(String message) {
    super(message);
  }

  public BadScenarioException(String message, Throwable cause) {
    super(message, cause);
  }
}
