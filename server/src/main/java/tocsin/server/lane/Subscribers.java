package tocsin.server.lane;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Which monitors watch a series. Most series have one at most, so that a million of them take four
/// megabytes.
final class Subscribers {
  private static final int SEVERAL = -1;

  /// The number of the only one plus one, 0 for none, or [#SEVERAL].
  private int[] only = new int[1_024];

  private final Map<Integer, int[]> several = new HashMap<>();

  /// @return whether it was not there before
  boolean add(int reference, int id) {
    if (reference >= only.length) {
      only = Arrays.copyOf(only, Math.max(reference + 1, only.length * 2));
    }
    int[] before = of(reference);
    if (Arrays.stream(before).anyMatch(i -> i == id)) {
      return false;
    }
    set(reference, IntStream.concat(Arrays.stream(before), IntStream.of(id)).toArray());
    return true;
  }

  void remove(int reference, int id) {
    set(reference, Arrays.stream(of(reference)).filter(i -> i != id).toArray());
  }

  private void set(int reference, int[] ids) {
    several.remove(reference);
    only[reference] = ids.length == 0 ? 0 : ids.length == 1 ? ids[0] + 1 : SEVERAL;
    if (ids.length > 1) {
      several.put(reference, ids);
    }
  }

  private int[] of(int reference) {
    int one = reference < only.length ? only[reference] : 0;
    return one == SEVERAL
        ? several.getOrDefault(reference, new int[0])
        : one == 0 ? new int[0] : new int[] {one - 1};
  }

  void each(int reference, IntConsumer to) {
    int one = reference < only.length ? only[reference] : 0;
    if (one > 0) {
      to.accept(one - 1);
    } else if (one == SEVERAL) {
      Arrays.stream(of(reference)).forEach(to);
    }
  }
}
