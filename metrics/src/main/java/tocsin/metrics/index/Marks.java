package tocsin.metrics.index;

import java.util.function.IntPredicate;

/// A bit for each reference. One thread writes, any number read.
final class Marks {
  private final IntPages words = new IntPages();
  private volatile int size;

  void set(int reference) {
    int word = reference >>> 5;
    words.ensure(word + 1);
    words.publish(word, words.get(word) | 1 << reference);
    if (reference >= size) {
      size = reference + 1;
    }
  }

  void clear(int reference) {
    if (reference < size) {
      int word = reference >>> 5;
      words.publish(word, words.get(word) & ~(1 << reference));
    }
  }

  boolean get(int reference) {
    return reference < size && (words.follow(reference >>> 5) & 1 << reference) != 0;
  }

  /// One more than the highest reference that was ever set.
  int size() {
    return size;
  }

  /// Gives every reference that is set in ascending order, as long as it is asked to.
  void each(IntPredicate to) {
    int end = size;
    boolean goesOn = true;
    for (int word = 0; goesOn && word << 5 < end; word++) {
      for (int left = words.follow(word); goesOn && left != 0; left &= left - 1) {
        goesOn = to.test((word << 5) + Integer.numberOfTrailingZeros(left));
      }
    }
  }

  long bytes() {
    return words.bytes();
  }
}
