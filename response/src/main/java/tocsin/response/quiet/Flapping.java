package tocsin.response.quiet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tocsin.response.message.State;

/// Whether a state changes to and fro too often: the share of changes among the last so many looks,
/// of which a newer one weighs more (from 0.75 to 1.25), begins it at one limit and ends it at a
/// lower one. Nagios does it so. Pure.
///
/// @param low percent at which it is over
/// @param high percent at which it begins
/// @param looks how many states are remembered
public record Flapping(double low, double high, int looks) {
  /// 20 % begins, 5 % ends, over 21 looks.
  public static final Flapping USUAL = new Flapping(5, 20, 21);

  private static final double OLDEST = 0.75;
  private static final double NEWEST = 1.25;

  public Flapping {
    if (!(low > 0 && low < high && high <= 100) || looks < 3 || looks > 1_000) {
      throw new IllegalArgumentException(
          low
              + " to "
              + high
              + " % of "
              + looks
              + " looks (expected: 0 < low < high <= 100, and 3"
              + " to 1000 looks)");
    }
  }

  /// A state at one look.
  public record Look(Instant at, State state) {}

  /// @param percent weighted share of changes
  public record Judgement(boolean flaps, double percent, String because) {}

  /// @param seen in order, the newest last
  /// @param before whether it was flapping until now
  public Judgement judge(List<Look> seen, boolean before) {
    List<Look> last = seen.subList(Math.max(0, seen.size() - looks), seen.size());
    double percent = percent(last);
    boolean flaps = before ? percent > low : percent >= high;
    String share = String.format(Locale.ROOT, "%.1f", percent) + " % changes";
    return new Judgement(flaps, percent, flaps ? words(last) + " (" + share + ")" : share);
  }

  private double percent(List<Look> last) {
    int pairs = looks - 1;
    // What was never seen counts as no change, so the newest of few looks weigh as usual.
    int missing = looks - last.size();
    double changes = 0;
    for (int i = 1; i < last.size(); i++) {
      if (last.get(i).state() != last.get(i - 1).state()) {
        double age = (double) (i - 1 + missing) / (pairs - 1);
        changes += OLDEST + age * (NEWEST - OLDEST);
      }
    }
    return 100 * changes / pairs;
  }

  private static String words(List<Look> last) {
    List<Instant> changes = new ArrayList<>();
    for (int i = 1; i < last.size(); i++) {
      if (last.get(i).state() != last.get(i - 1).state()) {
        changes.add(last.get(i).at());
      }
    }
    return changes.isEmpty() ? "flaps" : Throttle.count(changes, last.getLast().at());
  }
}
