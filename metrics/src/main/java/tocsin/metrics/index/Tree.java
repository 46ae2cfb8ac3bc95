package tocsin.metrics.index;

/// The nodes that dotted names make, five numbers each: the node above, the text it bears (by its
/// level's dictionary), what is below, the next node under the same one, and the node with the same
/// text on the same level that came before it.
///
/// Below is a node (the newest child), the complement of a reference (a series ends here, and
/// nothing goes on), or zero: nothing, the node is dead. Where a series ends and others go on, a
/// child with the text [#END] bears the reference. Dead nodes are taken out of the list of children
/// only when they come to stand in front, so that taking away costs no search; a dead node never
/// comes back, its successor takes its place in the table of children.
///
/// One thread writes. A reader follows `down`, `child` and the head of a level's list, all of which
/// are set after what they lead to was written; nothing else of a node ever changes.
final class Tree {
  static final int ROOT = 0;
  static final int NONE = 0;

  /// The text of a child that stands for the end of its parent's name.
  static final int END = -1;

  /// No reference.
  static final int NOBODY = -1;

  /// Above the number of the parent of a node that is crowded.
  private static final int CROWDED = 1 << 31;

  /// Names come mostly as their sender groups them, and a thing that is measured seldom has more
  /// than a dozen figures.
  private static final int FEW = 12;

  private static final int FIELDS = 5;
  private static final int PARENT = 0;
  private static final int TEXT = 1;
  private static final int DOWN = 2;
  private static final int NEXT = 3;
  private static final int SAME = 4;

  private final IntPages cells = new IntPages();
  private final IdTable children = new IdTable(node -> hash(parent(node), text(node)));
  private int size = 1;

  Tree() {
    cells.ensure(FIELDS);
  }

  private static long hash(int parent, int text) {
    return Hash.mixed((long) parent << 32 | text & 0xFFFFFFFFL);
  }

  int parent(int node) {
    return cells.get(node * FIELDS + PARENT) & ~CROWDED;
  }

  private boolean isCrowded(int node) {
    return cells.follow(node * FIELDS + PARENT) < 0;
  }

  int text(int node) {
    return cells.get(node * FIELDS + TEXT);
  }

  int next(int node) {
    return cells.get(node * FIELDS + NEXT);
  }

  int same(int node) {
    return cells.get(node * FIELDS + SAME);
  }

  private int down(int node) {
    return cells.follow(node * FIELDS + DOWN);
  }

  boolean isAlive(int node) {
    return down(node) != NONE;
  }

  /// The first of a node's children, dead ones among them, or [#NONE].
  int first(int node) {
    return Math.max(down(node), NONE);
  }

  /// The living child with a text, or [#NONE].
  int child(int parent, int text) {
    int node = last(parent, text);
    return node != NONE && isAlive(node) ? node : NONE;
  }

  /// The child with a text, the last one if all are dead, or [#NONE]. Those that died may have been
  /// forgotten.
  int last(int parent, int text) {
    return isCrowded(parent) ? inTable(parent, text) : inList(parent, text);
  }

  private int inList(int parent, int text) {
    int node = first(parent);
    while (node != NONE && text(node) != text) {
      node = next(node);
    }
    return node;
  }

  private int inTable(int parent, int text) {
    long hash = hash(parent, text);
    IdPart part = children.part(hash);
    for (int probe = (int) hash; ; probe++) {
      int node = part.id(probe, hash);
      if (node == NONE || node > 0 && parent(node) == parent && text(node) == text) {
        return node;
      }
    }
  }

  /// The series that ends at a node, or [#NOBODY].
  int reference(int node) {
    int down = down(node);
    if (down > NONE) {
      int end = last(node, END);
      down = end == NONE ? NONE : down(end);
    }
    return down < NONE ? ~down : NOBODY;
  }

  boolean hasChildren(int node) {
    int child = first(node);
    while (child != NONE && (text(child) == END || !isAlive(child))) {
      child = next(child);
    }
    return child != NONE;
  }

  /// Adds a child that is not there alive; it is dead until something stands below it.
  ///
  /// @param dead the last child with the text, or [#NONE]
  /// @param same the node with its text that came before it on its level
  int grow(int parent, int text, int dead, int same) {
    int head = down(parent);
    if (head < NONE) {
      int end = cell(parent, END, NONE, NONE);
      cells.set(end * FIELDS + DOWN, head);
      enter(end, last(parent, END));
      head = end;
    } else {
      crowd(parent);
    }
    int node = cell(parent, text, head, same);
    enter(node, dead);
    cells.publish(parent * FIELDS + DOWN, node);
    return node;
  }

  private int cell(int parent, int text, int next, int same) {
    cells.ensure((size + 1) * FIELDS);
    int node = size++;
    int at = node * FIELDS;
    cells.set(at + PARENT, parent);
    cells.set(at + TEXT, text);
    cells.set(at + NEXT, next);
    cells.set(at + SAME, same);
    return node;
  }

  /// Puts the children of a node into the table when they have become many.
  private void crowd(int parent) {
    if (isCrowded(parent) || !hasMany(parent)) {
      return;
    }
    for (int node = first(parent); node != NONE; node = next(node)) {
      if (inTable(parent, text(node)) == NONE) { // Of two with one text the newer stands in front.
        children.put(hash(parent, text(node)), NONE, node);
      }
    }
    cells.publish(parent * FIELDS + PARENT, cells.get(parent * FIELDS + PARENT) | CROWDED);
  }

  private boolean hasMany(int parent) {
    int node = first(parent);
    for (int count = 1; node != NONE && count < FEW; count++) {
      node = next(node);
    }
    return node != NONE;
  }

  private void enter(int node, int dead) {
    if (isCrowded(parent(node))) {
      children.put(hash(parent(node), text(node)), dead, node);
    }
  }

  /// Lets a series end at a node.
  void end(int node, int reference) {
    int bearer = node;
    if (down(node) > NONE) {
      int known = last(node, END);
      bearer = known == NONE || !isAlive(known) ? grow(node, END, known, NONE) : known;
    }
    cells.publish(bearer * FIELDS + DOWN, ~reference);
  }

  /// The node that bears a node's reference.
  int bearer(int node) {
    return down(node) > NONE ? child(node, END) : node;
  }

  /// Lets a node die, and says whether its parent died of it.
  boolean cut(int node) {
    cells.publish(node * FIELDS + DOWN, NONE);
    int parent = parent(node);
    int head = first(parent);
    while (head != NONE && !isAlive(head)) {
      head = next(head);
    }
    cells.publish(parent * FIELDS + DOWN, head);
    return head == NONE && parent != ROOT;
  }

  int size() {
    return size;
  }

  long bytes() {
    return cells.bytes() + children.bytes();
  }
}
