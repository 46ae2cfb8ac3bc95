package tocsin.metrics.block;

/// A chunk whose points cannot be trusted.
final class DamagedChunkException extends Exception {
  private static final long serialVersionUID = 1;

  private final String what;

  DamagedChunkException(String what) {
    super(what);
    this.what = what;
  }

  /// What is wrong with it.
  String what() {
    return what;
  }
}
