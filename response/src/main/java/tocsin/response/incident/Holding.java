package tocsin.response.incident;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tocsin.response.service.HoldRule;

/// Decides whether an alert is held back, and why. Pure.
public final class Holding {
  private Holding() {}

  /// A decision to hold back.
  public record Hold(Duration time, String because) {}

  /// What the rule of a service says of an alert; empty to let it go on.
  public static Optional<Hold> of(HoldRule rule, AlertText text) {
    boolean holds =
        rule.severities().contains(text.severity())
            && rule.where().entrySet().stream().allMatch(e -> says(text, e));
    return holds
        ? Optional.of(new Hold(rule.time(), "severity is " + text.severity() + words(rule)))
        : Optional.empty();
  }

  private static boolean says(AlertText text, Map.Entry<String, String> field) {
    return EventFields.value(text, field.getKey()).filter(field.getValue()::equals).isPresent();
  }

  private static String words(HoldRule rule) {
    return new TreeMap<>(rule.where())
        .entrySet().stream()
            .map(e -> ", " + EventFields.plain(e.getKey()) + "=" + e.getValue())
            .collect(Collectors.joining());
  }
}
