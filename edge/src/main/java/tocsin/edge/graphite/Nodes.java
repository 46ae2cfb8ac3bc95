package tocsin.edge.graphite;

import java.util.List;
import tocsin.metrics.store.PathNode;
import tocsin.metrics.store.SampleSource;

/// The tree that dotted names make.
final class Nodes {
  /// More nodes than this are refused.
  static final int MOST = 200_000;

  private final SampleSource source;
  private final Runnable pass;

  /// @param pass run on the way; what it throws ends the search
  Nodes(SampleSource source, Runnable pass) {
    this.source = source;
    this.pass = pass;
  }

  /// Nodes that fit, by path.
  ///
  /// @throws BadParamException if the pattern cannot be read or fits too much
  List<PathNode> find(String pattern) {
    List<PathNode> nodes = found(pattern);
    if (nodes.size() > MOST) {
      throw new BadParamException(
          "query: '"
              + pattern
              + "' fits more than "
              + MOST
              + " nodes (expected: a narrower pattern)");
    }
    return nodes;
  }

  private List<PathNode> found(String pattern) {
    try {
      return source.nodes(pattern, MOST, pass);
    } catch (IllegalArgumentException e) {
      throw new BadParamException("query: " + e.getMessage());
    }
  }
}
