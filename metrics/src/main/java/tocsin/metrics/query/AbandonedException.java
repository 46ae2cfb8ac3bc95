package tocsin.metrics.query;

/// Whoever asked has gone: the rest of the work would be for nobody.
public final class AbandonedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AbandonedException() {
    super("nobody waits for the answer any more");
  }
}
