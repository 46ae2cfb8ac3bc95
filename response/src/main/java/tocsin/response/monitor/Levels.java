package tocsin.response.monitor;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Thresholds beside the one that alerts.
///
/// @param warning of the warning, on the good side of the threshold
/// @param recovery that an alert must come back to, on the good side of the threshold
/// @param warningRecovery that a warning must come back to
/// @param upper the other end of a range
public record Levels(
    Optional<Double> warning,
    Optional<Double> recovery,
    Optional<Double> warningRecovery,
    Optional<Double> upper) {
  static final Levels NONE =
      new Levels(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /// Tells every place where the order is wrong: for `above`, threshold > recovery, and threshold >
  /// warning > recovery of the warning; for `below` the other way round.
  void check(Comparator comparator, double threshold, BiConsumer<String, String> fault) {
    if (comparator.isRange()) {
      range(threshold, fault);
      return;
    }
    upper.ifPresent(u -> fault.accept("levels.upper", u + " (expected: none, except for a range)"));
    boolean ordered = comparator.isUpwards() || comparator.isDownwards();
    if (!ordered && !equals(NONE)) {
      String words = comparator.sign() + " has one threshold (expected: no levels)";
      fault.accept("levels", words);
    } else if (ordered) {
      order(comparator, threshold, fault);
    }
  }

  private void range(double threshold, BiConsumer<String, String> fault) {
    if (upper.isEmpty() || upper.get() <= threshold) {
      fault.accept("levels.upper", "(expected: a number above the threshold " + threshold + ")");
    }
    if (warning.isPresent() || recovery.isPresent() || warningRecovery.isPresent()) {
      fault.accept("levels", "(expected: only an upper bound beside a range)");
    }
  }

  private void order(Comparator c, double threshold, BiConsumer<String, String> fault) {
    record Pair(String name, Optional<Double> inner, Optional<Double> outer, String than) {}
    List<Pair> pairs =
        List.of(
            new Pair("recovery", recovery, Optional.of(threshold), "the threshold"),
            new Pair("warning", warning, Optional.of(threshold), "the threshold"),
            new Pair("warningRecovery", warningRecovery, warning, "the warning"));
    for (Pair p : pairs) {
      if (p.inner().isPresent() && p.outer().isEmpty()) {
        fault.accept("levels." + p.name(), p.inner().get() + " (expected: with a warning)");
      } else if (p.inner().isPresent() && !isMilder(c, p.inner().get(), p.outer().get())) {
        String side = c.isUpwards() ? "below " : "above ";
        fault.accept(
            "levels." + p.name(),
            p.inner().get() + " (expected: " + side + p.than() + " " + p.outer().get() + ")");
      }
    }
  }

  private static boolean isMilder(Comparator comparator, double inner, double outer) {
    return comparator.isUpwards() ? inner < outer : inner > outer;
  }
}
