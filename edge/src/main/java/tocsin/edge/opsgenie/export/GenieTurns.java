package tocsin.edge.opsgenie.export;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tocsin.response.moving.Part;
import tocsin.response.oncall.Schedule.Layer;
import tocsin.response.oncall.Schedule.Restriction;
import tocsin.response.words.UserId;

/// A rotation as a layer of ours.
final class GenieTurns {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);

  private GenieTurns() {}

  /// The layer; empty when something in it cannot be read.
  static Optional<Layer> layer(Part rotation, ZoneId zone, List<UserId> people) {
    Optional<Instant> start = rotation.moment("startDate", zone);
    Optional<Duration> turn = turn(rotation);
    List<Optional<Restriction>> windows = new ArrayList<>();
    boolean readable = start.isPresent() && turn.isPresent() && !people.isEmpty();
    for (Part part : restrictions(rotation)) {
      Optional<LocalTime> from = time(part, "start");
      Optional<LocalTime> until = time(part, "end");
      readable &= from.isPresent() && until.isPresent();
      if (readable) {
        windows.add(restriction(part, from.get(), until.get()));
      }
    }
    if (!readable) {
      return Optional.empty();
    }
    return Optional.of(
        new Layer(
            rotation.text("name"),
            start.get(),
            rotation.moment("endDate", zone),
            start.get(),
            turn.get(),
            people,
            windows.contains(Optional.<Restriction>empty())
                ? List.of()
                : windows.stream().flatMap(Optional::stream).toList()));
  }

  private static Optional<Duration> turn(Part rotation) {
    long length = rotation.number("length").orElse(1L);
    if (length < 1 || length > 10_000) {
      return Optional.empty();
    }
    return switch (rotation.text("type")) {
      case "hourly" -> Optional.of(Duration.ofHours(length));
      case "daily" -> Optional.of(DAY.multipliedBy(length));
      case "weekly" -> Optional.of(WEEK.multipliedBy(length));
      default -> Optional.empty();
    };
  }

  /// The windows of a rotation, of either kind.
  static List<Part> restrictions(Part rotation) {
    Part restriction = rotation.in("timeRestriction");
    return restriction.has("restriction")
        ? List.of(restriction.in("restriction"))
        : restriction.list("restrictions");
  }

  static Optional<LocalTime> time(Part part, String which) {
    Optional<Long> hour = part.number(which + "Hour");
    long minute = part.number(which + "Min").orElse(0L);
    return hour.filter(h -> h >= 0 && h < 24 && minute >= 0 && minute < 60)
        .map(h -> LocalTime.of(h.intValue(), (int) minute));
  }

  static Optional<DayOfWeek> day(Part part, String which) {
    try {
      return Optional.of(DayOfWeek.valueOf(part.text(which + "Day").toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// A window of our form; empty when it is never closed.
  private static Optional<Restriction> restriction(Part part, LocalTime from, LocalTime until) {
    Optional<DayOfWeek> first = day(part, "start");
    Duration between = Duration.between(from, until);
    if (first.isEmpty()) {
      Duration length = between.isPositive() ? between : between.plus(DAY);
      return length.equals(DAY)
          ? Optional.empty()
          : Optional.of(new Restriction.Daily(from, length));
    }
    int days = day(part, "end").orElse(first.get()).getValue() - first.get().getValue();
    Duration sum = between.plus(DAY.multipliedBy(days));
    Duration length = sum.isPositive() ? sum : sum.plus(WEEK);
    return length.equals(WEEK)
        ? Optional.empty()
        : Optional.of(new Restriction.Weekly(first.get(), from, length));
  }
}
