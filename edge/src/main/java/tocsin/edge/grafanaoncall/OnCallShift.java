package tocsin.edge.grafanaoncall;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tocsin.response.moving.Arrivals;
import tocsin.response.moving.Part;
import tocsin.response.moving.TheirClock;
import tocsin.response.words.UserId;

/// A shift of a schedule, as it was written: an event of a calendar with its recurrence.
///
/// @param from nothing happens before
/// @param groups who is on call together, one time after the other
record OnCallShift(
    Part part, Span span, Recurrence recurrence, Instant from, List<List<UserId>> groups) {
  /// When it first happens, and how long each time.
  record Span(ZoneId zone, LocalDateTime start, long seconds) {}

  /// When it happens again.
  ///
  /// @param frequency hourly, daily, weekly, monthly; empty for an event that happens once
  /// @param days on which it happens; none when the start decides
  record Recurrence(
      String frequency,
      int interval,
      Set<DayOfWeek> days,
      DayOfWeek weekStart,
      Optional<LocalDateTime> until) {}

  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final long LONGEST = 366L * 86_400;

  OnCallShift {
    groups = List.copyOf(groups);
  }

  /// Reads one; empty when its start, length or recurrence cannot be read.
  static Optional<OnCallShift> of(Part part, ZoneId schedule, Arrivals people) {
    Optional<ZoneId> zone = zone(part, schedule);
    long seconds = part.number("duration").orElse(0L);
    long interval = part.number("interval").orElse(1L);
    boolean readable = seconds > 0 && seconds <= LONGEST && interval > 0 && interval <= 1_000;
    if (zone.isEmpty() || !readable) {
      return Optional.empty();
    }
    Optional<Instant> start = part.moment("start", zone.get());
    Set<DayOfWeek> days = new TreeSet<>();
    part.texts("by_day").stream().map(OnCallShift::day).forEach(d -> d.ifPresent(days::add));
    Recurrence recurrence =
        new Recurrence(
            isOnce(part) ? "" : part.text("frequency"),
            (int) interval,
            days,
            day(part.text("week_start")).orElse(DayOfWeek.SUNDAY),
            part.moment("until", zone.get()).map(u -> TheirClock.at(u, zone.get())));
    return start.map(s ->
        new OnCallShift(
            part,
            new Span(zone.get(), TheirClock.at(s, zone.get()), seconds),
            recurrence,
            part.moment("rotation_start", zone.get()).filter(s::isBefore).orElse(s),
            groups(part, people)));
  }

  private static Optional<ZoneId> zone(Part part, ZoneId schedule) {
    String text = part.text("time_zone");
    return text.isEmpty()
        ? Optional.of(schedule)
        : ZoneId.getAvailableZoneIds().contains(text)
            ? Optional.of(ZoneId.of(text))
            : Optional.empty();
  }

  private static Optional<DayOfWeek> day(String text) {
    int day = DAYS.indexOf(text);
    return day < 0 ? Optional.empty() : Optional.of(DayOfWeek.of(day + 1));
  }

  private static boolean isOnce(Part part) {
    return part.text("frequency").isEmpty()
        || Set.of("single_event", "override").contains(part.text("type"));
  }

  /// Whoever stands together, beginning with the group that the shift begins with.
  private static List<List<UserId>> groups(Part part, Arrivals people) {
    if (!part.text("type").equals("rolling_users")) {
      return List.of(users(part, part.texts("users"), people));
    }
    List<List<UserId>> groups = new ArrayList<>();
    part.node()
        .path("rolling_users")
        .values()
        .forEach(group ->
            groups.add(
                users(part, group.values().stream().map(u -> u.asString("")).toList(), people)));
    long first = part.number("start_rotation_from_user_index").orElse(0L);
    if (!groups.isEmpty()) {
      Collections.rotate(groups, -(int) Math.floorMod(first, (long) groups.size()));
    }
    return groups;
  }

  private static List<UserId> users(Part part, List<String> ids, Arrivals people) {
    return ids.stream().map(u -> people.of(part, u, u)).distinct().toList();
  }

  String name() {
    return part.text("name");
  }

  int level() {
    return Math.clamp(part.number("level").orElse(0L), 0, 1_000);
  }

  boolean isOverride() {
    return part.text("type").equals("override");
  }

  boolean isOnce() {
    return recurrence.frequency().isEmpty();
  }

  /// Where an event that happens once ends.
  LocalDateTime end() {
    return span.start().plusSeconds(span.seconds());
  }

  /// Whether it keeps to months, which no rotation here does.
  boolean isByMonth() {
    return recurrence.frequency().equals("monthly")
        || part.has("by_month") && !part.texts("by_month").isEmpty()
        || part.has("by_monthday") && !part.texts("by_monthday").isEmpty();
  }
}
