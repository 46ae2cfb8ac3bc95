package tocsin.metrics.index;

/// What stands at one depth of the tree: its texts, and for each text the list of nodes that bear
/// it (the newest first, see [Tree#same]) and how many of them live.
final class Level {
  private static final int FIELDS = 2;
  private static final int HEAD = 0;
  private static final int COUNT = 1;

  private final Dictionary texts;
  private final IntPages lists = new IntPages();
  private int nodes;

  /// The text of the name before: often the next one has it too. The writer's.
  private int last = Dictionary.NONE;

  Level(Texts texts) {
    this.texts = new Dictionary(texts);
  }

  Dictionary texts() {
    return texts;
  }

  /// The number of a text; a new one when it is not there.
  int number(byte[] name, int from, int to) {
    if (last == Dictionary.NONE || !texts.is(last, name, from, to)) {
      last = found(name, from, to);
    }
    return last;
  }

  private int found(byte[] name, int from, int to) {
    int known = texts.find(name, from, to);
    if (known != Dictionary.NONE) {
      return known;
    }
    int number = texts.size();
    lists.ensure((number + 1) * FIELDS);
    texts.add(name, from, to);
    return number;
  }

  /// The newest node with a text, or [Tree#NONE].
  int head(int text) {
    return lists.follow(text * FIELDS + HEAD);
  }

  /// How many nodes with a text live; a reader sees about how many.
  int count(int text) {
    return lists.get(text * FIELDS + COUNT);
  }

  /// About how many nodes live.
  int nodes() {
    return nodes;
  }

  void came(int text, int node) {
    lists.publish(text * FIELDS + HEAD, node);
    lists.set(text * FIELDS + COUNT, count(text) + 1);
    nodes++;
  }

  void gone(int text) {
    lists.set(text * FIELDS + COUNT, count(text) - 1);
    nodes--;
  }

  long bytes() {
    return texts.bytes() + lists.bytes();
  }
}
