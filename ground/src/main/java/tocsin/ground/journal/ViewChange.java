package tocsin.ground.journal;

/// One change of a view: a table of documents that pages and APIs read. Views follow from the facts
/// and can be rebuilt from them.
public sealed interface ViewChange {
  /// Puts a row, replacing the one with the same view and key.
  record Put(ViewRow row) implements ViewChange {}

  /// Removes a row; one that is not there is no fault.
  record Remove(String view, String key) implements ViewChange {}
}
