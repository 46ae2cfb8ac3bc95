package tocsin.server.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tocsin.ground.time.Spans;
import tocsin.response.oncall.Calendar;
import tocsin.response.oncall.Schedule.Layer;
import tocsin.response.oncall.Schedule.Restriction;
import tocsin.response.oncall.Shift;

/// Copies of a layer with one thing changed, and what a layer is in words.
final class Layers {
  private Layers() {}

  static Layer restricted(Layer l, List<Restriction> windows) {
    return new Layer(l.name(), l.start(), l.end(), l.rotationStart(), l.turn(), l.people(), windows)
        .withHolidaysOf(l);
  }

  static Layer turning(Layer l, Instant rotationStart) {
    return new Layer(
            l.name(), l.start(), l.end(), rotationStart, l.turn(), l.people(), l.restrictions())
        .withHolidaysOf(l);
  }

  /// `Weekly, 3 people`.
  static String about(Layer l) {
    if (l.calendar().isPresent()) {
      return about(l.calendar().get()) + l.holidays().map(h -> ", " + h.words()).orElse("");
    }
    int people = l.people().size();
    String rotation = people == 1 ? "" : rotation(l.turn()) + ", ";
    String who = people == 1 ? "1 person" : people + " people";
    return rotation
        + who
        + (l.restrictions().isEmpty()
            ? ""
            : ", "
                + l.restrictions().stream()
                    .map(Layers::window)
                    .distinct()
                    .limit(2)
                    .collect(Collectors.joining(" and "))
                + (l.restrictions().size() > 2 ? " and more" : ""))
        + l.holidays().map(h -> ", " + h.words()).orElse("");
  }

  private static String about(Calendar c) {
    long people = c.shifts().stream().map(Shift::user).distinct().count();
    String who = people == 1 ? "1 person" : people + " people";
    return switch (c.source()) {
      case Calendar.Source.Address a -> "Calendar, " + who;
      case Calendar.Source.Pasted p -> "Pasted calendar, " + who;
      case Calendar.Source.Fixed f -> "Fixed shifts, " + who;
    };
  }

  private static String rotation(Duration turn) {
    if (turn.equals(Duration.ofDays(1))) {
      return "Daily";
    }
    return turn.equals(Duration.ofDays(7)) ? "Weekly" : "Every " + Spans.words(turn);
  }

  private static String window(Restriction r) {
    String time = r.start() + " for " + Spans.words(r.duration());
    return switch (r) {
      case Restriction.Daily d -> "daily " + time;
      case Restriction.Weekly w ->
          w.day().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + time;
    };
  }
}
