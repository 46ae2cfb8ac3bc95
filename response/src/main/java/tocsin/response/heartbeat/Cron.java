package tocsin.response.heartbeat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import tocsin.response.oncall.WallClock;

/// Five fields: minute, hour, day of the month, month, day of the week (0 and 7 are Sunday). Each
/// is `*`, a number, a range `1-5`, a step such as `*/15`, or several with commas. As cron has it,
/// a day fits one of its two fields when both are given.
record Cron(BitSet minutes, BitSet hours, BitSet days, BitSet months, BitSet weekdays) {
  /// 29 February comes after eight years at most.
  private static final int MOST_DAYS = 8 * 366;

  private static final int FIELDS = 5;
  private static final int LONGEST = 100;
  private static final List<String> NAMES =
      List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

  /// Reads the five fields.
  ///
  /// @throws IllegalArgumentException naming the field and the form that was expected
  static Cron parse(String text) {
    String[] f = text.strip().split("\\s+", -1);
    if (f.length != FIELDS || text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "'" + text + "' (expected: five fields, such as 0 3 * * 1-5)");
    }
    BitSet weekdays = CronField.read(f[4], 0, 7, NAMES);
    if (weekdays.get(7)) {
      weekdays.set(0);
    }
    var cron =
        new Cron(
            CronField.read(f[0], 0, 59, List.of()),
            CronField.read(f[1], 0, 23, List.of()),
            f[2].equals("*") ? new BitSet() : CronField.read(f[2], 1, 31, List.of()),
            CronField.read(f[3], 1, 12, List.of()),
            f[4].equals("*") ? new BitSet() : weekdays);
    cron.next(Instant.EPOCH, ZoneId.of("UTC"));
    return cron;
  }

  /// The first time later than an instant.
  Instant next(Instant after, ZoneId zone) {
    LocalDate day = WallClock.wall(after, zone).toLocalDate();
    for (int d = 0; d < MOST_DAYS; d++, day = day.plusDays(1)) {
      Instant found = fits(day) ? within(day, after, zone) : after;
      if (found.isAfter(after)) {
        return found;
      }
    }
    throw new IllegalArgumentException("no day fits (expected: a day that exists in its months)");
  }

  private boolean fits(LocalDate day) {
    boolean ofMonth = days.get(day.getDayOfMonth());
    boolean ofWeek = weekdays.get(day.getDayOfWeek().getValue() % 7);
    boolean fits = (days.isEmpty() && weekdays.isEmpty()) || ofMonth || ofWeek;
    return months.get(day.getMonthValue()) && fits;
  }

  /// The same instant when no time of the day is later.
  private Instant within(LocalDate day, Instant after, ZoneId zone) {
    for (int h = hours.nextSetBit(0); h >= 0; h = hours.nextSetBit(h + 1)) {
      for (int m = minutes.nextSetBit(0); m >= 0; m = minutes.nextSetBit(m + 1)) {
        Instant at = WallClock.instant(day.atTime(LocalTime.of(h, m)), zone);
        if (at.isAfter(after)) {
          return at;
        }
      }
    }
    return after;
  }
}
