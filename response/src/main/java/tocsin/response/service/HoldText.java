package tocsin.response.service;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.Fields;
import tocsin.ground.time.Spans;
import tocsin.response.words.Severity;

/// The rule by which a service holds alerts back, as somebody wrote it.
public final class HoldText {
  private static final List<Severity> USUAL = List.of(Severity.SEV4, Severity.SEV5);
  private static final int MOST_FIELDS = 10;
  private static final int LONGEST_VALUE = 500;
  private static final Duration SHORTEST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private HoldText() {}

  /// @param service the whole document
  static Optional<HoldRule> rule(Fields service) {
    return service.object("holdBack").map(HoldText::read);
  }

  private static HoldRule read(Fields f) {
    List<Severity> only = f.list("severities", HoldText::severity).stream().distinct().toList();
    return new HoldRule(
        f.required("time", HoldText::time).orElse(SHORTEST),
        only.isEmpty() ? USUAL : only.stream().sorted().toList(),
        where(f));
  }

  private static Map<String, String> where(Fields f) {
    Map<String, String> all = new LinkedHashMap<>();
    f.object("where")
        .ifPresent(w -> {
          if (w.names().size() > MOST_FIELDS) {
            f.fault("where", w.names().size() + " (expected: at most " + MOST_FIELDS + " fields)");
          }
          w.names().forEach(n -> w.optional(n, HoldText::value).ifPresent(v -> all.put(n, v)));
        });
    return all;
  }

  /// A time to hold back.
  ///
  /// @throws IllegalArgumentException naming the text and its bounds
  public static Duration time(String text) {
    Duration span = Spans.parse(text);
    if (span.compareTo(SHORTEST) < 0 || span.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("'" + text + "' (expected: from 10s to 15m)");
    }
    return span;
  }

  private static Severity severity(String text) {
    if (!text.matches("(?i)SEV[1-5]")) {
      throw new IllegalArgumentException("'" + text + "' (expected: SEV1 to SEV5)");
    }
    return Severity.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static String value(String text) {
    if (text.length() > LONGEST_VALUE) {
      throw new IllegalArgumentException(
          text.length() + " characters (expected: at most " + LONGEST_VALUE + ")");
    }
    return text;
  }
}
