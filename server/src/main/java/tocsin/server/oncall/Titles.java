package tocsin.server.oncall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Names the stretch of time a page shows.
final class Titles {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_MONTH =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private Titles() {}

  static String of(View view, Moments m, Instant now) {
    return switch (view.stretch()) {
      case DAY -> DAY.format(view.shown(m, now));
      case WEEK -> week(view.first(m, now));
      case MONTH -> MONTH.format(view.shown(m, now));
    };
  }

  private static String week(LocalDate first) {
    LocalDate last = first.plusDays(6);
    String from =
        first.getMonth() == last.getMonth()
            ? Integer.toString(first.getDayOfMonth())
            : DAY_MONTH.format(first);
    return from + " to " + DAY_MONTH.format(last);
  }
}
