package tocsin.response.quiet;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import tocsin.ground.json.Fields;
import tocsin.response.message.State;
import tocsin.response.words.MonitorId;

/// The JSON of what keeps a monitor quiet.
public final class RestraintText {
  private static final int LONGEST_WORDS = 4_000;
  private static final Duration LONGEST = Duration.ofDays(7);
  private static final Duration LONGEST_PATIENCE = Duration.ofHours(1);

  private RestraintText() {}

  /// Reads the object, noting every fault.
  ///
  /// @param span makes a reader of lengths of time between two bounds
  public static Restraint read(
      Fields f, BiFunction<Duration, Duration, Function<String, Duration>> span) {
    return new Restraint(
        f.object("renotify").flatMap(r -> renotify(r, span)),
        f.object("dependsOn").flatMap(d -> dependence(d, span)),
        f.flag("throttle"),
        f.flag("flapping"));
  }

  private static Optional<Renotify> renotify(
      Fields f, BiFunction<Duration, Duration, Function<String, Duration>> span) {
    var after = f.required("after", span.apply(Duration.ofMinutes(1), LONGEST));
    Set<State> states = Set.copyOf(f.list("states", RestraintText::state));
    var times = f.number("times", 1, 1_000).map(Double::intValue);
    var words = f.optional("words", RestraintText::words);
    return after.map(
        a -> new Renotify(a, states.isEmpty() ? Renotify.USUAL : states, times, words));
  }

  private static Optional<Dependence> dependence(
      Fields f, BiFunction<Duration, Duration, Function<String, Duration>> span) {
    var on = Set.copyOf(f.list("monitors", MonitorId::new));
    var patience =
        f.optional("patience", span.apply(Duration.ZERO, LONGEST_PATIENCE)).orElse(Duration.ZERO);
    if (on.size() > Dependence.MOST) {
      f.fault("monitors", on.size() + " (expected: at most " + Dependence.MOST + ")");
    }
    return on.isEmpty() || on.size() > Dependence.MOST
        ? Optional.empty()
        : Optional.of(new Dependence(on, patience));
  }

  private static State state(String text) {
    return Arrays.stream(State.values())
        .filter(s -> !s.isOk() && s.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'" + text + "' (expected: alert, warn, no_data or unknown)"));
  }

  private static String words(String text) {
    if (text.length() > LONGEST_WORDS) {
      throw new IllegalArgumentException(
          text.length() + " characters (expected: at most " + LONGEST_WORDS + ")");
    }
    return text.strip();
  }
}
