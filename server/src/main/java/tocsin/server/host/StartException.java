package tocsin.server.host;

/// The server cannot start; the message names what stands in the way and the next move.
public final class StartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StartException(String message, Throwable cause) {
    super(message, cause);
  }
}
