package tocsin.server.oncall;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.ground.web.WebRequest;
import tocsin.response.oncall.Nights;
import tocsin.response.oncall.WallClock;

/// Times in the zone a page is drawn in.
public record Moments(ZoneId zone) {
  private static final DateTimeFormatter MINUTE = form("HH:mm");
  private static final DateTimeFormatter DAY = form("EEE d MMM");
  private static final DateTimeFormatter DAY_TIME = form("EEE d MMM, HH:mm");
  private static final String KEPT = "tocsin-zone=";

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /// The zone that the address asks for, or the one the browser keeps, or `otherwise`.
  static Moments of(WebRequest request, ZoneId otherwise) {
    return new Moments(
        request
            .param("tz")
            .flatMap(Moments::zone)
            .or(() -> kept(request).flatMap(Moments::zone))
            .orElse(otherwise));
  }

  private static Optional<String> kept(WebRequest request) {
    return request.header("cookie").stream()
        .flatMap(c -> Arrays.stream(c.split(";", -1)))
        .map(String::strip)
        .filter(c -> c.startsWith(KEPT))
        .map(c -> c.substring(KEPT.length()).replace("%2F", "/"))
        .findFirst();
  }

  static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// As a page shows it without scripts: `minute`, `day` or `daytime`.
  public String at(Instant at, String as) {
    return switch (as) {
      case "minute" -> MINUTE.format(at.atZone(zone));
      case "day" -> DAY.format(at.atZone(zone));
      default -> DAY_TIME.format(at.atZone(zone));
    };
  }

  /// `Sat 28 Nov, 14:00 to 18:00`; both days where they differ.
  public String span(TimeRange r) {
    String until = at(r.until(), day(r.from()).equals(day(r.until())) ? "minute" : "daytime");
    return at(r.from(), "daytime") + " to " + until;
  }

  public LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /// For an input of the kind `datetime-local`.
  public String input(Instant at) {
    return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  /// What such an input was set to.
  Optional<Instant> read(String text) {
    try {
      return Optional.of(WallClock.instant(LocalDateTime.parse(text), zone));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  Instant begin(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /// True between 22:00 and 07:00.
  public boolean isNight(Instant at) {
    return new Nights(zone).covers(at);
  }

  /// The night that begins on the evening of this day.
  TimeRange night(LocalDate evening) {
    return new Nights(zone).of(evening);
  }
}
