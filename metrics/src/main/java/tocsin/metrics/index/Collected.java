package tocsin.metrics.index;

import java.util.Arrays;

/// References as they are found, up to a limit. For one question.
final class Collected {
  private final int limit;
  private final IntList found = new IntList();
  private boolean more;

  Collected(int limit) {
    this.limit = limit;
  }

  /// Takes a reference, and says whether there is room for another.
  boolean take(int reference) {
    more = found.size() >= limit;
    if (!more) {
      found.add(reference);
    }
    return !more;
  }

  /// What was found, sorted and each once: a name that was taken away and added again during the
  /// search may be found twice.
  References references() {
    int[] sorted = found.toArray();
    Arrays.sort(sorted);
    int kept = 0;
    for (int reference : sorted) {
      if (kept == 0 || sorted[kept - 1] != reference) {
        sorted[kept++] = reference;
      }
    }
    return new References(Arrays.copyOf(sorted, kept), more);
  }
}
