package tocsin.metrics.disk;

/// What is done to a disk and may fail.
public enum Deed {
  /// Opening for writing what is there.
  OPEN,
  CREATE,
  WRITE,
  TRUNCATE,
  FORCE,
  RENAME,
  DELETE
}
