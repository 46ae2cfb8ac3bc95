package tocsin.response.service;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tocsin.ground.json.Fields;
import tocsin.ground.time.Spans;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.Holidays;
import tocsin.response.oncall.WallText;

/// The times of a service: its support hours and its maintenance windows.
final class HoursText {
  private static final int MOST_WINDOWS = 500;
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final List<DayOfWeek> WORKING_DAYS =
      List.of(DayOfWeek.values()).subList(0, DayOfWeek.FRIDAY.getValue());

  private HoursText() {}

  static SupportHours hours(Fields f) {
    List<DayOfWeek> days = f.list("days", HoursText::day);
    return new SupportHours(
        f.choice("during", UrgencyRule.class).orElse(UrgencyRule.HIGH),
        f.choice("outside", UrgencyRule.class).orElse(UrgencyRule.LOW),
        f.required("zone", WallText::zone).orElse(ZoneId.of("UTC")),
        days.isEmpty() ? WORKING_DAYS : days.stream().distinct().sorted().toList(),
        f.required("start", WallText::time).orElse(LocalTime.MIDNIGHT),
        f.required("duration", HoursText::span).orElse(LONGEST),
        f.flag("raiseAtStart").orElse(false),
        f.object("holidays").map(Holidays::read));
  }

  static List<TimeRange> maintenance(Fields service) {
    List<Fields> windows = service.objects("maintenance");
    if (windows.size() > MOST_WINDOWS) {
      service.fault(
          "maintenance", windows.size() + " (expected: at most " + MOST_WINDOWS + " windows)");
    }
    return windows.stream().flatMap(w -> window(w).stream()).toList();
  }

  private static Optional<TimeRange> window(Fields f) {
    Optional<Instant> from = f.required("from", HoursText::instant);
    Optional<Instant> until = f.required("until", HoursText::instant);
    if (from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    if (!from.get().isBefore(until.get())) {
      f.fault("until", "'" + until.get() + "' (expected: after from, " + from.get() + ")");
      return Optional.empty();
    }
    return Optional.of(new TimeRange(from.get(), until.get()));
  }

  private static DayOfWeek day(String text) {
    try {
      return text.matches("[1-7]")
          ? DayOfWeek.of(Integer.parseInt(text))
          : DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + text + "' (expected: monday to sunday, or 1 to 7)", e);
    }
  }

  private static Duration span(String text) {
    Duration span = Spans.parse(text);
    if (span.isZero() || span.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("'" + text + "' (expected: up to 24h)");
    }
    return span;
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'" + text + "' (expected: an instant such as 2026-06-01T20:00:00Z)", e);
    }
  }
}
