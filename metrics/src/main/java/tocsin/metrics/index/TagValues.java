package tocsin.metrics.index;

import java.util.BitSet;

/// The values of one tag, and for each the list of references and how many of them live.
final class TagValues {
  private static final int FIELDS = 2;
  private static final int LIST = 0;
  private static final int COUNT = 1;

  private final Dictionary values;
  private final Postings postings;
  private final IntPages lists = new IntPages();
  private int series;

  TagValues(Texts texts, Postings postings) {
    this.values = new Dictionary(texts);
    this.postings = postings;
  }

  Dictionary values() {
    return values;
  }

  /// About how many series have the tag.
  int series() {
    return series;
  }

  /// How many series have a value; a reader sees about how many.
  int count(int value) {
    return lists.get(value * FIELDS + COUNT);
  }

  void into(BitSet bits, int value) {
    postings.into(bits, lists.get(value * FIELDS + LIST));
  }

  /// Counts a series in, and lists it unless its reference is out of order.
  void add(TagParts part, int reference, boolean listed) {
    int value = part.value(values);
    if (value == Dictionary.NONE) {
      value = values.size();
      lists.ensure((value + 1) * FIELDS);
      lists.set(value * FIELDS + LIST, postings.begin());
      part.addValue(values);
    }
    lists.set(value * FIELDS + COUNT, count(value) + 1);
    series++;
    if (listed) {
      postings.add(lists.get(value * FIELDS + LIST), reference);
    }
  }

  void remove(TagParts part) {
    int value = part.value(values);
    if (value != Dictionary.NONE) {
      lists.set(value * FIELDS + COUNT, count(value) - 1);
      series--;
    }
  }

  long bytes() {
    return values.bytes() + lists.bytes();
  }
}
