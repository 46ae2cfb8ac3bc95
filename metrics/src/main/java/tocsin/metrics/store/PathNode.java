package tocsin.metrics.store;

/// A node of the tree that dotted names make.
///
/// @param leaf whether a series has this name
/// @param branch whether names of series go on below it
public record PathNode(String path, boolean leaf, boolean branch) {
  /// The same path, as two names see it.
  public PathNode and(PathNode other) {
    return new PathNode(path, leaf || other.leaf, branch || other.branch);
  }

  /// What stands behind the last dot.
  public String name() {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
