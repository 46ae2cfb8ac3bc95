package tocsin.metrics.store;

/// What is asked for cannot be had without waiting for somebody else, or may take long.
public final class NotAtHandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotAtHandException() {
    super("not to be had at once");
  }

  // Whoever asks for what is at hand asks again in the usual way; nobody looks where it came from.
  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
