package tocsin.response.lint;

import java.util.List;

/// How many series a monitor's query has values of.
///
/// @param now at the last count
/// @param lately whether there was any value in the day before it
/// @param usually at the same time of each of the days before, the nearest first
public record Matches(int now, boolean lately, List<Integer> usually) {
  public Matches {
    usually = List.copyOf(usually);
  }

  /// The middle one of the days before; of an even number of days the smaller of the two.
  public int usual() {
    return usually.isEmpty() ? 0 : usually.stream().sorted().toList().get((usually.size() - 1) / 2);
  }

  boolean isNone() {
    return now == 0 && !lately;
  }

  /// Whether more than half of what is usual is missing.
  boolean areFew() {
    return !isNone() && 2 * now < usual();
  }
}
