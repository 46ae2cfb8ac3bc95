package tocsin.metrics.ingest;

/// How finely stamps are kept.
public enum Stamps {
  /// Fractions of a second are cut, as carbon does.
  SECONDS,
  /// Fractions are kept to the millisecond, for lines that were exported here.
  MILLISECONDS
}
