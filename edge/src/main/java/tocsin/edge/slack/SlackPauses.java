package tocsin.edge.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which calls wait, and until when: Slack limits each method by itself, and a Slack that fails
/// again and again is left alone for a while, longer each time. Thread-safe.
final class SlackPauses {
  private static final int PATIENCE = 3;
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(2);

  // Guarded by this.
  private final Map<String, Instant> methods = new HashMap<>();
  private Instant all = Instant.EPOCH;
  private int failures;

  /// When a method may be called; empty when it may be now.
  synchronized Optional<Instant> until(String method, Instant now) {
    return Stream.of(methods.getOrDefault(method, Instant.EPOCH), all)
        .max(Comparator.naturalOrder())
        .filter(now::isBefore);
  }

  synchronized void heard(String method, SlackAnswer answer, Instant now) {
    switch (answer) {
      case SlackAnswer.Later(Duration after, String why) -> {
        methods.put(method, now.plus(after));
        // A limit is an answer; silence is none.
        failures = isLimit(why) ? 0 : failures + 1;
        if (failures >= PATIENCE) {
          all = now.plus(rest());
        }
      }
      case SlackAnswer.Done _, SlackAnswer.Refused _ -> {
        methods.remove(method);
        failures = 0;
      }
    }
  }

  private static boolean isLimit(String why) {
    return why.contains("limited") || why.contains("429");
  }

  private Duration rest() {
    Duration longer = FIRST.multipliedBy(1L << Math.min(failures - PATIENCE, 8));
    return longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
  }
}
