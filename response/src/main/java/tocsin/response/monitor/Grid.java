package tocsin.response.monitor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Thresholds against hold times: what a monitor would have done with each pair.
///
/// @param thresholds the mildest first
/// @param holds the shortest first
/// @param cells row by row, a row for each hold time
public record Grid(List<Double> thresholds, List<Duration> holds, List<Replay.Found> cells) {
  /// So many of each.
  public static final int SIDE = 8;

  private static final List<Integer> HOLD_SECONDS = List.of(0, 30, 60, 120, 300, 600, 1_200, 1_800);

  public Grid {
    thresholds = List.copyOf(thresholds);
    holds = List.copyOf(holds);
    cells = List.copyOf(cells);
  }

  /// Tries a monitor with thresholds around its own and the usual hold times, and its own.
  ///
  /// @throws tocsin.metrics.query.QueryException for a target that cannot be answered
  /// @throws tocsin.metrics.query.AbandonedException when it was stopped
  public static Grid around(Monitor monitor, Replay replay) {
    return of(monitor, thresholds(monitor), holds(monitor), replay);
  }

  static Grid of(Monitor monitor, List<Double> thresholds, List<Duration> holds, Replay replay) {
    List<Monitor> variants = new ArrayList<>();
    for (Duration hold : holds) {
      for (double threshold : thresholds) {
        variants.add(monitor.tried(threshold, hold));
      }
    }
    return new Grid(thresholds, holds, replay.variants(variants));
  }

  /// What a pair would have done.
  public Replay.Found cell(int hold, int threshold) {
    return cells.get(hold * thresholds.size() + threshold);
  }

  /// Half of the threshold's size to each side, its own among them.
  private static List<Double> thresholds(Monitor monitor) {
    double own = monitor.threshold();
    double step = own == 0 ? 1 : Math.abs(own) / 8;
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < SIDE; i++) {
      all.add(rounded(own + (i - 3) * step));
    }
    all.set(3, own);
    return monitor.comparator().isDownwards() ? all.reversed() : all;
  }

  private static double rounded(double value) {
    return new java.math.BigDecimal(value, new java.math.MathContext(3)).doubleValue();
  }

  private static List<Duration> holds(Monitor monitor) {
    TreeSet<Duration> all = new TreeSet<>();
    HOLD_SECONDS.forEach(s -> all.add(Duration.ofSeconds(s)));
    if (all.add(monitor.holdFor())) {
      all.remove(all.last().equals(monitor.holdFor()) ? all.first() : all.last());
    }
    return List.copyOf(all);
  }
}
