package tocsin.server.setup;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What comes in, how much more may, and who sends it.
///
/// @param senders those of whom most was refused, then those that sent most
public record Intake(List<Door> doors, List<Limit> limits, List<Sender> senders) {
  private static final long KIB = 1_024;

  /// @param address where it listens; empty when it is switched off
  /// @param key the setting that opens it
  /// @param unit what a sample comes in: lines, tuples
  public record Door(
      String name,
      String address,
      String key,
      String unit,
      long read,
      long kept,
      List<Lost> lost,
      Optional<Last> last) {}

  /// What was read and not kept.
  public record Lost(String why, long count) {}

  /// The last of those.
  public record Last(String why, String text, Instant at) {}

  /// @param used of it now; empty where that is each sender's own
  /// @param most empty where nobody set a bound
  /// @param refused because of it, since the start
  /// @param key the setting that changes it
  public record Limit(String what, String used, String most, long refused, String key) {}

  /// @param refused samples and new series
  public record Sender(String address, long samples, long newSeries, long refused) {}

  /// For reading: 12,345.
  public static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /// For reading: 1.5 MiB.
  public static String bytes(long n) {
    if (n < KIB) {
      return n + " B";
    }
    double amount = (double) n / KIB;
    for (String unit : List.of("KiB", "MiB", "GiB")) {
      if (amount < KIB) {
        return String.format(Locale.ROOT, amount < 10 ? "%.1f %s" : "%.0f %s", amount, unit);
      }
      amount /= KIB;
    }
    return String.format(Locale.ROOT, "%.1f TiB", amount);
  }
}
