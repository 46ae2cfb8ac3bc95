package tocsin.server.oncall;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.response.oncall.Schedule.Layer;
import tocsin.response.oncall.Schedule.Restriction;
import tocsin.response.oncall.WallClock;
import tocsin.response.words.UserId;
import tocsin.server.page.Form;

/// A layer as fields, on the schedule's clock, and back.
///
/// @param rotation `daily`, `weekly` or `custom`
/// @param length of a custom turn, a number
/// @param unit `h` or `d`
/// @param handDay day of the week on which a weekly turn changes hands
/// @param handTime when a turn changes hands
public record LayerForm(
    String name,
    String start,
    String end,
    String rotation,
    long length,
    String unit,
    String handDay,
    String handTime,
    List<String> people,
    List<Hours> hours,
    HolidayForm holidays) {
  private static final int MOST = 60;

  public LayerForm {
    people = List.copyOf(people);
    hours = List.copyOf(hours);
  }

  /// @param day empty for every day
  /// @param length such as `8h`
  public record Hours(String day, String start, String length) {}

  static LayerForm of(Layer l, ZoneId zone) {
    LocalDateTime hand = LocalDateTime.ofInstant(l.rotationStart(), zone);
    boolean weekly = l.turn().equals(Duration.ofDays(7));
    boolean daily = l.turn().equals(Duration.ofDays(1));
    boolean days = l.turn().toHours() % 24 == 0;
    return new LayerForm(
        l.name(),
        wall(l.start(), zone),
        l.end().map(e -> wall(e, zone)).orElse(""),
        weekly ? "weekly" : daily ? "daily" : "custom",
        days ? l.turn().toDays() : l.turn().toHours(),
        days ? "d" : "h",
        hand.getDayOfWeek().name(),
        hand.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString(),
        l.people().stream().map(UserId::value).toList(),
        l.restrictions().stream().map(LayerForm::hours).toList(),
        HolidayForm.of(l.holidays()));
  }

  private static String wall(Instant at, ZoneId zone) {
    return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private static Hours hours(Restriction r) {
    String length =
        r.duration().toMinutes() % 60 == 0
            ? r.duration().toHours() + "h"
            : r.duration().toMinutes() + "m";
    return switch (r) {
      case Restriction.Daily d -> new Hours("", d.start().toString(), length);
      case Restriction.Weekly w -> new Hours(w.day().name(), w.start().toString(), length);
    };
  }

  static LayerForm of(Form f) {
    List<String> people = new ArrayList<>();
    List<Hours> hours = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      if (!f.get("p" + i).isEmpty()) {
        people.add(f.get("p" + i));
      }
      if (!f.get("hs" + i).isEmpty()) {
        hours.add(new Hours(f.get("hd" + i), f.get("hs" + i), f.get("hl" + i)));
      }
    }
    return new LayerForm(
        f.get("name"),
        f.get("start"),
        f.get("end"),
        f.get("rotation"),
        f.number("length"),
        f.get("unit"),
        f.get("handDay"),
        f.get("handTime"),
        people,
        hours,
        HolidayForm.of(f));
  }

  /// With one of the small buttons pressed: `up-2`, `down-2`, `drop-2`, `move-2-0`, `person`,
  /// `hours`, `unhours-1`, `weekdays`.
  LayerForm after(String act, Form f) {
    List<String> who = new ArrayList<>(people);
    List<Hours> when = new ArrayList<>(hours);
    String[] parts = act.split("-", -1);
    int i = parts.length > 1 && parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : 0;
    int to = parts.length > 2 && parts[2].matches("\\d{1,3}") ? Integer.parseInt(parts[2]) : 0;
    switch (parts[0]) {
      case "up" -> Lists.move(who, i, i - 1);
      case "down" -> Lists.move(who, i, i + 1);
      case "move" -> Lists.move(who, i, to);
      case "drop" -> Lists.drop(who, i);
      case "person" -> Optional.of(f.get("more")).filter(m -> !m.isEmpty()).ifPresent(who::add);
      case "hours" -> when.add(new Hours("", "09:00", "8h"));
      case "weekdays" -> {
        for (DayOfWeek d : DayOfWeek.values()) {
          if (d.compareTo(DayOfWeek.FRIDAY) <= 0) {
            when.add(new Hours(d.name(), "09:00", "8h"));
          }
        }
      }
      case "unhours" -> Lists.drop(when, i);
      default -> {}
    }
    return new LayerForm(
        name, start, end, rotation, length, unit, handDay, handTime, who, when, holidays);
  }

  /// The layer it describes.
  ///
  /// @param old what it was, for the turn that is counted from
  /// @throws IllegalArgumentException naming what cannot be read
  Layer layer(Optional<Layer> old, ZoneId zone) {
    Instant begin = instant(start, zone, "Begins");
    Duration turn = turn();
    Layer layer =
        new Layer(
            name.isBlank() ? "Layer" : name,
            begin,
            end.isEmpty() ? Optional.empty() : Optional.of(instant(end, zone, "Ends")),
            handover(old.map(Layer::rotationStart).orElse(begin), zone, turn),
            turn,
            people.stream().map(UserId::new).toList(),
            hours.stream().map(LayerForm::restriction).toList());
    return holidays.holidays().map(layer::with).orElse(layer);
  }

  private Duration turn() {
    return switch (rotation) {
      case "daily" -> Duration.ofDays(1);
      case "weekly" -> Duration.ofDays(7);
      default -> unit.equals("h") ? Duration.ofHours(length) : Duration.ofDays(length);
    };
  }

  /// The turn that is counted from begins at the hand-over on or before where it began, so that
  /// everybody keeps their place.
  private Instant handover(Instant was, ZoneId zone, Duration turn) {
    LocalDateTime wall = LocalDateTime.ofInstant(was, zone);
    LocalDateTime at = wall.toLocalDate().atTime(time(handTime));
    if (turn.equals(Duration.ofDays(7)) && !handDay.isEmpty()) {
      at = at.with(TemporalAdjusters.previousOrSame(DayOfWeek.valueOf(handDay)));
    }
    boolean same = at.equals(wall.truncatedTo(ChronoUnit.MINUTES));
    return same ? was : WallClock.instant(at, zone);
  }

  private static LocalTime time(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("'" + text + "' (expected: a time such as 09:00)", e);
    }
  }

  private static Instant instant(String text, ZoneId zone, String what) {
    try {
      return WallClock.instant(LocalDateTime.parse(text), zone);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          what + ": '" + text + "' (expected: a date and a time)", e);
    }
  }

  private static Restriction restriction(Hours h) {
    Duration length = tocsin.ground.time.Spans.parse(h.length());
    return h.day().isEmpty()
        ? new Restriction.Daily(time(h.start()), length)
        : new Restriction.Weekly(DayOfWeek.valueOf(h.day()), time(h.start()), length);
  }
}
