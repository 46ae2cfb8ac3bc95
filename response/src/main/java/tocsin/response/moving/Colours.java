package tocsin.response.moving;

import java.util.ArrayList;
import java.util.List;
import tocsin.ground.time.TimeRange;

/// Things that take time, shared out so that no two of one colour are at the same time. Each gets
/// the first colour that is free for it.
final class Colours {
  private final List<List<TimeRange>> taken = new ArrayList<>();

  /// The colour of one more thing.
  ///
  /// @param times in ascending order
  int of(List<TimeRange> times) {
    int colour = 0;
    while (colour < taken.size() && meet(taken.get(colour), times)) {
      colour++;
    }
    if (colour == taken.size()) {
      taken.add(new ArrayList<>());
    }
    taken.get(colour).addAll(times);
    taken.get(colour).sort((a, b) -> a.from().compareTo(b.from()));
    return colour;
  }

  private static boolean meet(List<TimeRange> a, List<TimeRange> b) {
    int j = 0;
    for (TimeRange one : a) {
      while (j < b.size() && !b.get(j).until().isAfter(one.from())) {
        j++;
      }
      if (j < b.size() && b.get(j).overlaps(one)) {
        return true;
      }
    }
    return false;
  }
}
