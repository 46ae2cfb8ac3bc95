package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tocsin.metrics.query.Consolidation;
import tocsin.metrics.query.Frame;

/// How far each series lies from the median of all at the same time, see [Spread#away]. Not one of
/// Graphite's functions. Series keep their names.
///
/// What has no value at a time has no vote. There is a score where three have a value at least, and
/// half as many as had one within the last five minutes: the first to report in a slot are not
/// judged among themselves. The five minutes are read besides, so that a score is the same whatever
/// window is asked for.
final class OutlierScore {
  private static final int FEWEST = 3;

  /// Seconds for which a series counts as one that may still report.
  private static final long EXPECTED_FOR = 300;

  private enum Side {
    BOTH,
    ABOVE,
    BELOW;

    double of(double away) {
      return switch (this) {
        case BOTH -> Math.abs(away);
        case ABOVE -> away;
        case BELOW -> 0 - away;
      };
    }
  }

  private final Rows rows;
  private final double least;
  private final Side side;

  /// The newest row in which each series had a value.
  private final int[] seen;

  private OutlierScore(Rows rows, double least, Side side) {
    this.rows = rows;
    this.least = least;
    this.side = side;
    this.seen = new int[rows.frames().size()];
    Arrays.fill(seen, Integer.MIN_VALUE);
  }

  static List<Frame> of(Call call) {
    double least = call.number("least");
    if (!(least >= 0)) {
      throw call.bad("least", Format.g(least) + " (expected: 0 or more)");
    }
    Side side = Side.valueOf(call.text("side").toUpperCase(Locale.ROOT));
    List<Frame> frames =
        call.seriesAgain("seriesList", Moving.earlier(call.window(), EXPECTED_FOR));
    if (frames.isEmpty()) {
      return frames;
    }
    Rows rows = Rows.of(frames);
    call.work(20L * rows.length() * frames.size());
    int skip = Moving.before(rows, call.window());
    double[][] scores = new double[frames.size()][];
    Arrays.setAll(scores, _ -> call.room(rows.length() - skip));
    new OutlierScore(rows, least, side).into(scores, skip);
    long start = rows.start() + skip * rows.step();
    List<Frame> scored = new ArrayList<>(frames.size());
    for (int s = 0; s < scores.length; s++) {
      Frame like = frames.get(s).consolidatedBy(Consolidation.AVERAGE);
      scored.add(like.over(start, Math.max(start, rows.end()), rows.step(), scores[s]));
    }
    return scored;
  }

  private void into(double[][] scores, int skip) {
    double[] row = new double[scores.length];
    double[] voting = new double[scores.length];
    for (int i = 0; i < rows.length(); i++) {
      int known = rows.fill(row, i);
      boolean isEnough = known >= FEWEST && 2 * known >= expected(row, i);
      if (i < skip) {
        continue;
      }
      if (isEnough) {
        score(row, voting);
      } else {
        Arrays.fill(row, Double.NaN);
      }
      for (int s = 0; s < row.length; s++) {
        scores[s][i - skip] = row[s];
      }
    }
  }

  /// How many have a value here, or had one a short time before.
  private int expected(double[] row, int i) {
    long oldest = i - EXPECTED_FOR / rows.step();
    int expected = 0;
    for (int s = 0; s < row.length; s++) {
      seen[s] = Double.isNaN(row[s]) ? seen[s] : i;
      expected += seen[s] >= oldest ? 1 : 0;
    }
    return expected;
  }

  private void score(double[] row, double[] voting) {
    int count = 0;
    for (double v : row) {
      if (!Double.isNaN(v)) {
        voting[count++] = v;
      }
    }
    Spread spread = Spread.of(voting, count);
    for (int s = 0; s < row.length; s++) {
      boolean isNear = Math.abs(row[s] - spread.median()) < least;
      row[s] = isNear ? 0 : side.of(spread.away(row[s]));
    }
  }
}
