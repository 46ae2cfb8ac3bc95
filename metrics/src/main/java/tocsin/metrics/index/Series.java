package tocsin.metrics.index;

import java.util.function.IntPredicate;

/// Which references mean a series now. One that comes again, under another name, has moved: lists
/// of tags say nothing about it any more. One thread writes, any number read.
final class Series {
  private final Marks alive = new Marks();
  private final Marks moved = new Marks();

  /// One more than the highest reference whose name was added, and whose tags are all listed.
  int size() {
    return alive.size();
  }

  void add(int reference) {
    if (reference < alive.size()) {
      moved.set(reference);
    }
    alive.set(reference);
  }

  void remove(int reference) {
    alive.clear(reference);
  }

  /// Whether a series is there, and is what the lists of tags say.
  boolean isListed(int reference) {
    return alive.get(reference) && !moved.get(reference);
  }

  /// Gives all, as long as it is asked to.
  void each(IntPredicate to) {
    alive.each(to);
  }

  /// Gives those that have moved, as long as it is asked to.
  void eachMoved(IntPredicate to) {
    moved.each(reference -> !alive.get(reference) || to.test(reference));
  }

  long bytes() {
    return alive.bytes() + moved.bytes();
  }
}
