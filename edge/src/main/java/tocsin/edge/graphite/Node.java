package tocsin.edge.graphite;

/// A node.
///
/// @param leaf whether it is a series
/// @param branch whether there are series below it
record Node(String path, boolean leaf, boolean branch) {
  String name() {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
