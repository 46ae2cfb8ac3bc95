package tocsin.metrics.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Names without tags as a tree, cut at their dots. The last level bears what is left of very deep
/// names, dots and all.
final class PathTree {
  /// Levels at which every text is one node of a name.
  static final int CUT = 31;

  private static final byte DOT = '.';

  private final Texts texts;
  private final Tree tree = new Tree();
  private final Trail trail = new Trail(); // the writer's
  private volatile Level[] levels = {};

  PathTree(Texts texts) {
    this.texts = texts;
  }

  Tree tree() {
    return tree;
  }

  /// The levels there are; a level that came later is not looked for by whoever holds these.
  Level[] levels() {
    return levels;
  }

  void add(int reference, byte[] name, int length) {
    int depth = trail.common(name, length);
    int node = trail.node(depth);
    for (int from = trail.start(depth); from <= length; depth++) {
      int to = end(name, from, length, depth);
      node = step(node, level(depth), name, from, to);
      from = to + 1;
      trail.step(depth, node, from);
    }
    tree.end(node, reference);
    trail.keep(name, length, depth);
  }

  private int step(int parent, Level level, byte[] name, int from, int to) {
    int text = level.number(name, from, to);
    int last = tree.last(parent, text);
    if (last != Tree.NONE && tree.isAlive(last)) {
      return last;
    }
    int node = tree.grow(parent, text, last, level.head(text));
    level.came(text, node);
    return node;
  }

  private Level level(int depth) {
    if (depth == levels.length) {
      Level[] more = Arrays.copyOf(levels, depth + 1);
      more[depth] = new Level(texts);
      levels = more;
    }
    return levels[depth];
  }

  private static int end(byte[] name, int from, int length, int depth) {
    int to = from;
    while (to < length && (name[to] != DOT || depth == CUT)) {
      to++;
    }
    return to;
  }

  /// Takes a name away; nothing happens when it is not there or means another reference.
  void remove(int reference, byte[] name, int length) {
    trail.forget();
    int node = Tree.ROOT;
    int from = 0;
    int depth = 0;
    for (; from <= length; depth++) {
      int to = end(name, from, length, depth);
      int text = depth < levels.length ? levels[depth].texts().find(name, from, to) : -1;
      node = text < 0 ? Tree.NONE : tree.child(node, text);
      if (node == Tree.NONE) {
        return;
      }
      from = to + 1;
    }
    if (tree.reference(node) == reference) {
      cut(tree.bearer(node), node, depth - 1);
    }
  }

  private void cut(int bearer, int node, int depth) {
    boolean goesOn = bearer == node || tree.cut(bearer);
    int dead = node;
    for (int at = depth; goesOn; at--) {
      levels[at].gone(tree.text(dead));
      goesOn = tree.cut(dead);
      dead = tree.parent(dead);
    }
  }

  /// What a node bears.
  String text(int node, int depth) {
    return levels[depth].texts().text(tree.text(node));
  }

  /// The name of a node; the root, at depth -1, has an empty one.
  String path(int node, int depth) {
    Level[] all = levels;
    int length = Math.max(0, depth);
    for (int at = depth, n = node; at >= 0; at--, n = tree.parent(n)) {
      length += texts.length(all[at].texts().address(tree.text(n)));
    }
    byte[] path = new byte[length];
    int end = length;
    for (int at = depth, n = node; at >= 0; at--, n = tree.parent(n)) {
      int address = all[at].texts().address(tree.text(n));
      byte[] page = texts.page(address);
      int size = Texts.length(page, address);
      end -= size;
      System.arraycopy(page, Texts.start(page, address), path, end, size);
      if (at > 0) {
        path[--end] = DOT;
      }
    }
    return new String(path, StandardCharsets.UTF_8);
  }

  /// Where a path goes on whose dots part no more levels of the tree.
  static int tail(String path) {
    int start = 0;
    for (int dots = 0; dots < CUT; dots++) {
      int dot = path.indexOf('.', start);
      if (dot < 0) {
        return path.length();
      }
      start = dot + 1;
    }
    return start;
  }

  int nodes() {
    int nodes = 0;
    for (Level level : levels) {
      nodes += level.nodes();
    }
    return nodes;
  }

  long bytes() {
    long bytes = tree.bytes();
    for (Level level : levels) {
      bytes += level.bytes();
    }
    return bytes;
  }
}
