package tocsin.response.downtime;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads the text of a rule.
final class RecurrenceText {
  private static final int MOST_TIMES = 10_000;
  private static final Set<String> OF_THE_START = Set.of("DTSTART", "DTEND", "DURATION");
  private static final Set<String> KNOWN =
      Set.of(
          "FREQ",
          "INTERVAL",
          "COUNT",
          "UNTIL",
          "BYMONTH",
          "BYMONTHDAY",
          "BYDAY",
          "BYSETPOS",
          "WKST");

  private final Map<String, String> parts = new HashMap<>();

  private RecurrenceText(String text) {
    for (String part : text.split(";", -1)) {
      if (part.isBlank()) {
        continue;
      }
      String[] two = part.split("=", 2);
      String name = two[0].strip().toUpperCase(Locale.ROOT);
      checkName(name);
      if (two.length < 2 || two[1].isBlank()) {
        throw new IllegalArgumentException("'" + part + "' (expected: NAME=VALUE)");
      }
      if (parts.put(name, two[1].strip().toUpperCase(Locale.ROOT)) != null) {
        throw new IllegalArgumentException(name + " stands twice (expected: once)");
      }
    }
  }

  static RecurrenceRule read(String text) {
    String bare = text.strip();
    boolean named = bare.regionMatches(true, 0, "RRULE:", 0, 6);
    RecurrenceRule rule = new RecurrenceText(named ? bare.substring(6) : bare).rule();
    return checked(rule);
  }

  private RecurrenceRule rule() {
    return new RecurrenceRule(
        frequency(),
        one("INTERVAL", 1, 1_000).orElse(1),
        one("COUNT", 1, MOST_TIMES),
        Optional.ofNullable(parts.get("UNTIL")).map(Until::parse),
        numbers("BYMONTH", 1, 12),
        numbers("BYMONTHDAY", -31, 31),
        list("BYDAY", Weekday::parse),
        numbers("BYSETPOS", -366, 366),
        list("WKST", Weekday::parse).stream()
            .findFirst()
            .map(Weekday::day)
            .orElse(DayOfWeek.MONDAY));
  }

  private static void checkName(String name) {
    if (OF_THE_START.contains(name)) {
      throw new IllegalArgumentException(
          name + " (expected: the start and the duration in fields of their own)");
    }
    if (!KNOWN.contains(name)) {
      throw new IllegalArgumentException(
          "'"
              + name
              + "' (expected: one of "
              + String.join(", ", KNOWN.stream().sorted().toList())
              + ")");
    }
  }

  private Frequency frequency() {
    String text = parts.getOrDefault("FREQ", "");
    return Arrays.stream(Frequency.values())
        .filter(f -> f.name().equals(text))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "FREQ '" + text + "' (expected: DAILY, WEEKLY, MONTHLY or YEARLY)"));
  }

  private static RecurrenceRule checked(RecurrenceRule r) {
    boolean ordinals = r.weekdays().stream().anyMatch(w -> w.ordinal() != 0);
    boolean short_ = r.frequency() == Frequency.DAILY || r.frequency() == Frequency.WEEKLY;
    if (ordinals && short_) {
      throw new IllegalArgumentException(
          "BYDAY with a number (expected: only with FREQ=MONTHLY or YEARLY)");
    }
    if (r.frequency() == Frequency.WEEKLY && !r.monthDays().isEmpty()) {
      throw new IllegalArgumentException("BYMONTHDAY with FREQ=WEEKLY (expected: FREQ=MONTHLY)");
    }
    if (r.count().isPresent() && r.until().isPresent()) {
      throw new IllegalArgumentException("COUNT and UNTIL (expected: one of them)");
    }
    return r;
  }

  private Optional<Integer> one(String name, int min, int max) {
    return Optional.ofNullable(parts.get(name)).map(t -> number(name, t, min, max));
  }

  private Set<Integer> numbers(String name, int min, int max) {
    return new LinkedHashSet<>(list(name, t -> number(name, t, min, max)));
  }

  private <T> List<T> list(String name, Function<String, T> read) {
    return Optional.ofNullable(parts.get(name)).stream()
        .flatMap(t -> Arrays.stream(t.split(",")))
        .map(read)
        .toList();
  }

  private static int number(String name, String text, int min, int max) {
    try {
      int n = Integer.parseInt(text);
      if (n >= min && n <= max && n != 0) {
        return n;
      }
    } catch (NumberFormatException e) {
      throw wrong(name, text, min, max, e);
    }
    throw wrong(name, text, min, max, new IllegalArgumentException(text));
  }

  private static IllegalArgumentException wrong(
      String name, String text, int min, int max, RuntimeException cause) {
    String range = min + " to " + max + (min < 0 ? ", not 0" : "");
    return new IllegalArgumentException(
        name + " '" + text + "' (expected: a whole number from " + range + ")", cause);
  }
}
