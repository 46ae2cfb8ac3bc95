package tocsin.metrics.index;

import java.util.Arrays;

/// The way to the name added last: the next one often begins as it did. Not thread-safe.
final class Trail {
  private byte[] name = {};
  private int length;
  private int depth;

  /// The node above each depth, and where in the name the depth begins.
  private final int[] nodes = new int[PathTree.CUT + 2];

  private final int[] starts = new int[PathTree.CUT + 2];

  /// How many nodes a name has in common with the last one, at most all but the last of either.
  /// Until [#keep] there is no last one, in case that something goes wrong on the way.
  int common(byte[] next, int size) {
    int differs = Arrays.mismatch(name, 0, length, next, 0, size);
    int end = differs < 0 ? length : differs;
    int at = Math.max(0, depth - 1);
    while (at > 0 && starts[at] > end) {
      at--;
    }
    forget();
    return at;
  }

  int node(int at) {
    return nodes[at];
  }

  int start(int at) {
    return starts[at];
  }

  /// Notes the node at a depth, and where in the name the next depth begins.
  void step(int at, int node, int start) {
    nodes[at + 1] = node;
    starts[at + 1] = start;
  }

  /// Notes the name whose steps were taken.
  void keep(byte[] last, int size, int steps) {
    if (name.length < size) {
      name = Arrays.copyOf(last, size * 2);
    }
    System.arraycopy(last, 0, name, 0, size);
    length = size;
    depth = steps;
  }

  /// Must be called when nodes may have died.
  void forget() {
    length = 0;
    depth = 0;
  }
}
