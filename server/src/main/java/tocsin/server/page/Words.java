package tocsin.server.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tocsin.ground.time.Spans;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Status;
import tocsin.response.words.Severity;

/// How times, states and severities look on a page. Words and shapes come before colour.
public final class Words {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY_TIME =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private Words() {}

  public static String time(Instant at) {
    return TIME.format(at);
  }

  public static String dayTime(Instant at) {
    return DAY_TIME.format(at);
  }

  /// A moment as `zone.js` shows it too: `time`, `minute`, `day` or `daytime`. In UTC.
  public static String at(Instant at, String as) {
    return switch (as) {
      case "minute" -> MINUTE.format(at);
      case "day" -> DAY.format(at);
      case "daytime" -> DAY_TIME.format(at);
      default -> TIME.format(at);
    };
  }

  /// One of six quiet colours, always the same for one person.
  public static String personClass(String id) {
    return "c" + (1 + Math.floorMod(id.hashCode(), 6));
  }

  public static String initials(String name) {
    return Shell.initials(name);
  }

  public static String span(Instant from, Instant to) {
    return Spans.words(Duration.between(from, to));
  }

  public static String openFor(Incident i, Instant now) {
    return span(i.milestones().opened(), i.milestones().resolved().orElse(now));
  }

  public static String severityClass(Severity severity) {
    return "sev sev--" + Math.min(4, severity.name().charAt(3) - '0');
  }

  /// Octagon, triangle, diamond, disc: the shape says how bad it is without the colour.
  public static String severityShape(Severity severity) {
    return switch (severity) {
      case SEV1 -> "M4.2 0h5.6L14 4.2v5.6L9.8 14H4.2L0 9.8V4.2Z";
      case SEV2 -> "M7 .5 14 13.500H0Z";
      case SEV3 -> "M7 0l7 7-7 7-7-7Z";
      case SEV4, SEV5 -> "M7 1a6 6 0 1 0 0 12A6 6 0 0 0 7 1Z";
    };
  }

  public static String statusClass(Status status) {
    return switch (status) {
      case TRIGGERED -> "firing";
      case ACKNOWLEDGED -> "acked";
      case MITIGATED -> "mitigated";
      case RESOLVED -> "ok";
    };
  }

  /// Solid disc, half disc, ring with a bar, disc with a tick.
  public static String statusShape(Status status) {
    return switch (status) {
      case TRIGGERED -> "M7 .5a6.5 6.5 0 1 0 0 13A6.5 6.5 0 0 0 7 .5Z";
      case ACKNOWLEDGED -> "M7 .5a6.5 6.5 0 1 0 0 13A6.5 6.5 0 0 0 7 .5ZM7 2v10A5 5 0 0 1 7 2Z";
      case MITIGATED ->
          "M7 .5a6.5 6.5 0 1 0 0 13A6.5 6.5 0 0 0 7 .5Zm0 1.500a5 5 0 1 1 0 10A5 5 0 0 1 7 2ZM4 6.200h6v1.600H4Z";
      case RESOLVED ->
          "M7 .5a6.5 6.5 0 1 0 0 13A6.5 6.5 0 0 0 7 .5Zm-1 9.300L3.200 7l1-1L6 7.800l3.800-3.800 1 1Z";
    };
  }

  public static String capital(String word) {
    return Screens.capital(word);
  }

  public static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.4g", value);
  }
}
