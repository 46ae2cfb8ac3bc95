package tocsin.response.downtime;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The form of recurrences that came before rules: a type and a period.
///
/// @param type `days`, `weeks`, `months` or `years`
/// @param period every so many of them
/// @param weekDays `Mon`, `Tue` ...; for weeks
public record OldRecurrence(
    String type,
    int period,
    List<String> weekDays,
    Optional<Instant> untilDate,
    Optional<Integer> untilOccurrences) {
  private static final DateTimeFormatter UNTIL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  public OldRecurrence {
    weekDays = List.copyOf(weekDays);
  }

  /// The same as a rule.
  ///
  /// @throws IllegalArgumentException if it is none
  public String rule() {
    String days =
        weekDays.stream()
            .map(d -> d.substring(0, Math.min(2, d.length())).toUpperCase(Locale.ROOT))
            .collect(Collectors.joining(","));
    String rule =
        "FREQ="
            + frequency()
            + (period == 1 ? "" : ";INTERVAL=" + period)
            + (days.isEmpty() ? "" : ";BYDAY=" + days)
            + untilDate.map(u -> ";UNTIL=" + UNTIL.format(u)).orElse("")
            + untilOccurrences.map(c -> ";COUNT=" + c).orElse("");
    RecurrenceText.read(rule);
    return rule;
  }

  private String frequency() {
    return switch (type) {
      case "days" -> "DAILY";
      case "weeks" -> "WEEKLY";
      case "months" -> "MONTHLY";
      case "years" -> "YEARLY";
      default ->
          throw new IllegalArgumentException(
              "type: '" + type + "' (expected: days, weeks, months or years)");
    };
  }
}
