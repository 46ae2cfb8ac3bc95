package tocsin.ground.journal;

/// The store behind the journal failed; whether the last commit happened is not known.
public final class JournalUnavailableException extends RuntimeException {
  public JournalUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
