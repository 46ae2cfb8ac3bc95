package tocsin.metrics.wal;

/// What a record holds is not what its type says, although its checksum is right.
final class BadRecordException extends Exception {
  private static final long serialVersionUID = 1;

  BadRecordException(String what) {
    super(what);
  }
}
