package tocsin.response.oncall;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;

/// Who is on call when, as people set it up. Rotations and restrictions are wall-clock times of the
/// zone; starts and ends of layers and overrides are instants.
///
/// @param layers in order of precedence: the last one that has somebody wins
/// @param overrides in order of creation: the last one wins, and every one wins over all layers
public record Schedule(
    ScheduleId id, String name, ZoneId zone, List<Layer> layers, List<ScheduleOverride> overrides) {
  public Schedule {
    layers = List.copyOf(layers);
    overrides = List.copyOf(overrides);
  }

  /// One rotation.
  ///
  /// @param rotationStart where turn 0 begins; turns count in both directions from here, whatever
  ///   the layer's own start is
  /// @param turn length on the wall clock
  /// @param people in order; somebody may stand there more than once
  /// @param restrictions the union of their windows masks the layer; none means always
  /// @param calendar where the shifts stand instead of a rotation, which then has nobody
  /// @param holidays days on which it does not count, or on which its hours are those of another
  ///   day
  public record Layer(
      String name,
      Instant start,
      Optional<Instant> end,
      Instant rotationStart,
      Duration turn,
      List<UserId> people,
      List<Restriction> restrictions,
      Optional<Calendar> calendar,
      Optional<Holidays> holidays) {
    public Layer {
      people = List.copyOf(people);
      restrictions = List.copyOf(restrictions);
    }

    /// A rotation.
    public Layer(
        String name,
        Instant start,
        Optional<Instant> end,
        Instant rotationStart,
        Duration turn,
        List<UserId> people,
        List<Restriction> restrictions) {
      this(
          name,
          start,
          end,
          rotationStart,
          turn,
          people,
          restrictions,
          Optional.empty(),
          Optional.empty());
    }

    /// A calendar that counts from a moment on.
    public static Layer of(String name, Instant start, Calendar calendar) {
      return new Layer(
          name,
          start,
          Optional.empty(),
          start,
          Duration.ofDays(7),
          List.of(),
          List.of(),
          Optional.of(calendar),
          Optional.empty());
    }

    /// The same layer with another calendar.
    public Layer with(Calendar other) {
      return new Layer(
          name,
          start,
          end,
          rotationStart,
          turn,
          people,
          restrictions,
          Optional.of(other),
          holidays);
    }

    /// The same layer with these holidays.
    public Layer with(Holidays days) {
      return new Layer(
          name, start, end, rotationStart, turn, people, restrictions, calendar, Optional.of(days));
    }

    /// The same layer with the holidays of another, if that has any.
    public Layer withHolidaysOf(Layer other) {
      return other.holidays.map(this::with).orElse(this);
    }

    boolean isActive(Instant at) {
      return !at.isBefore(start) && end.filter(e -> !at.isBefore(e)).isEmpty();
    }
  }

  /// When a layer counts.
  public sealed interface Restriction {
    LocalTime start();

    Duration duration();

    /// Every day; shorter than a day.
    record Daily(LocalTime start, Duration duration) implements Restriction {}

    /// Once a week; shorter than a week.
    record Weekly(DayOfWeek day, LocalTime start, Duration duration) implements Restriction {}

    /// True if a window begins on this day of the week.
    default boolean beginsOn(DayOfWeek day) {
      return switch (this) {
        case Daily d -> true;
        case Weekly w -> w.day() == day;
      };
    }
  }

  /// Reads a schedule as a person or a client wrote it.
  ///
  /// @throws tocsin.ground.json.BadJsonException if the text is not a JSON object
  /// @throws tocsin.ground.json.BadFieldsException naming every fault
  public static Schedule parse(String json) {
    return ScheduleText.read(json);
  }
}
