package tocsin.metrics.tsdb;

/// A file that is no block this program can read.
final class BadBlockException extends Exception {
  BadBlockException(String what) {
    super(what);
  }
}
