package tocsin.metrics.tsdb;

/// What an append that has returned survives.
public enum Durability {
  /// The death of the process at any instant. A power cut costs what came since the log was forced
  /// last, a tenth of a second by default.
  KILL_SAFE,
  /// A power cut as well: an append returns when the log is on the disk. Those who append at the
  /// same time share one forcing.
  POWER_SAFE
}
