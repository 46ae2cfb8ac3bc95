package tocsin.metrics.datadog;

import static java.util.Map.entry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tocsin.metrics.datadog.Computed.Grouped;

/// Groups that are not like the others: 1 where a group is out over the whole time, 0 where it is
/// not. Of fewer than three groups none is out.
///
/// DBSCAN (Ester et al., 1996) takes each group for a point with a dimension for each bucket. Two
/// are neighbours when they are no further apart than the tolerance times the usual distance from
/// the middle, and everything outside of the largest crowd of neighbours is out. MAD looks at the
/// points themselves: one is out that is further from the median of all than the tolerance times
/// the median distance, and a group is out when more than a share of its points are.
final class Outlying {
  static final Map<String, Function> ALL = Map.ofEntries(entry("outliers", Outlying::outliers));

  private static final List<String> WAYS = List.of("dbscan", "DBSCAN", "mad", "MAD");
  private static final int FEWEST = 3;
  private static final double USUAL_TOLERANCE = 3;
  private static final double USUAL_PERCENT = 50;

  private Outlying() {}

  private static Grouped outliers(Grouped in, Arguments arguments, Budget budget) {
    String way = arguments.word(1, WAYS).toLowerCase(Locale.ROOT);
    double tolerance = arguments.has(2) ? arguments.number(2) : USUAL_TOLERANCE;
    double percent = arguments.has(3) ? arguments.number(3) : USUAL_PERCENT;
    List<double[]> rows = in.groups().stream().map(Group::values).toList();
    boolean[] out = new boolean[rows.size()];
    if (rows.size() >= FEWEST && way.equals("mad")) {
      out = byPoints(rows, tolerance, percent);
    } else if (rows.size() >= FEWEST) {
      budget.takeSteps((long) rows.size() * rows.size() * in.grid().count());
      out = outsideTheCrowd(rows, tolerance, in.grid().count());
    }
    List<Group> made = new ArrayList<>();
    for (int i = 0; i < out.length; i++) {
      Group group = in.groups().get(i);
      made.add(group.with(marks(group.values(), out[i])));
    }
    return in.with(made);
  }

  private static double[] marks(double[] values, boolean isOut) {
    return Arrays.stream(values).map(v -> Double.isNaN(v) ? v : isOut ? 1 : 0).toArray();
  }

  private static boolean[] byPoints(List<double[]> rows, double tolerance, double percent) {
    double[] all = rows.stream().flatMapToDouble(Arrays::stream).toArray();
    double middle = median(all);
    double usual = median(Arrays.stream(all).map(v -> Math.abs(v - middle)).toArray());
    boolean[] out = new boolean[rows.size()];
    for (int i = 0; i < out.length; i++) {
      double[] there = there(rows.get(i));
      long far = Arrays.stream(there).filter(v -> Math.abs(v - middle) > tolerance * usual).count();
      out[i] = far * 100.0 > percent * Math.max(1, there.length);
    }
    return out;
  }

  private static boolean[] outsideTheCrowd(List<double[]> rows, double tolerance, int buckets) {
    double[] middle = new double[buckets];
    for (int b = 0; b < buckets; b++) {
      int bucket = b;
      middle[b] = median(rows.stream().mapToDouble(r -> r[bucket]).toArray());
    }
    double usual = median(rows.stream().mapToDouble(r -> distance(r, middle)).toArray());
    int[] crowds = new int[rows.size()];
    int count = 0;
    for (int i = 0; i < crowds.length; i++) {
      if (crowds[i] == 0) {
        spread(rows, crowds, i, ++count, tolerance * usual);
      }
    }
    int largest = largest(crowds, count);
    boolean[] out = new boolean[crowds.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = crowds[i] != largest;
    }
    return out;
  }

  /// Gives all that can be reached from neighbour to neighbour the same number.
  private static void spread(
      List<double[]> rows, int[] crowds, int from, int number, double radius) {
    Deque<Integer> reached = new ArrayDeque<>(List.of(from));
    crowds[from] = number;
    while (!reached.isEmpty()) {
      double[] one = rows.get(reached.remove());
      for (int i = 0; i < crowds.length; i++) {
        if (crowds[i] == 0 && distance(rows.get(i), one) <= radius) {
          crowds[i] = number;
          reached.add(i);
        }
      }
    }
  }

  private static int largest(int[] crowds, int count) {
    int[] sizes = new int[count + 1];
    Arrays.stream(crowds).forEach(crowd -> sizes[crowd]++);
    int largest = 1;
    for (int crowd = 2; crowd <= count; crowd++) {
      largest = sizes[crowd] > sizes[largest] ? crowd : largest;
    }
    return largest;
  }

  /// Over buckets in which both have a value.
  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double apart = a[i] - b[i];
      sum += Double.isNaN(apart) ? 0 : apart * apart;
    }
    return Math.sqrt(sum);
  }

  private static double median(double[] some) {
    double[] sorted = there(some);
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private static double[] there(double[] some) {
    return Arrays.stream(some).filter(v -> !Double.isNaN(v)).toArray();
  }
}
