package tocsin.metrics.block;

/// A file that is no block this program can read.
public final class BadBlockException extends Exception {
  private static final long serialVersionUID = 1;

  private final String what;

  BadBlockException(String what) {
    super(what);
    this.what = what;
  }

  /// What is wrong with it.
  public String what() {
    return what;
  }
}
