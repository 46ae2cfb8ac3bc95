package tocsin.metrics.store;

/// The store cannot keep samples now, for example because the disk is full; nothing of the call was
/// kept.
public final class StoreUnavailableException extends Exception {
  public StoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
