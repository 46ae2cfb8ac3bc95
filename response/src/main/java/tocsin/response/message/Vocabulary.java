package tocsin.response.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The variables a template may name.
///
/// @param keys tags by which the monitor groups
/// @param letters parts of a composite
/// @param open groups may have tags that nobody knows yet: any `x.name` is taken
public record Vocabulary(Set<String> keys, Set<String> letters, boolean open) {
  private static final List<String> FIXED =
      List.of(
          "value",
          "threshold",
          "warn_threshold",
          "alert_recovery_threshold",
          "warn_recovery_threshold",
          "ok_threshold",
          "comparator",
          "first_triggered_at",
          "first_triggered_at_epoch",
          "last_triggered_at",
          "last_triggered_at_epoch",
          "triggered_duration_sec",
          "check_message");

  public Vocabulary {
    keys = Set.copyOf(keys);
    letters = Set.copyOf(letters);
  }

  /// For a monitor whose groups are known only when they come.
  public static Vocabulary anyGroup() {
    return new Vocabulary(Set.of(), Set.of(), true);
  }

  /// The same with parts of a composite.
  public Vocabulary with(Set<String> parts) {
    return new Vocabulary(keys, parts, open);
  }

  boolean knows(String name) {
    return names().contains(name)
        || name.startsWith("event.")
        || name.startsWith("log.")
        || (open && name.endsWith(".name"));
  }

  /// What is wrong with a name that is not known.
  String fault(String name) {
    return "unknown variable '" + name + "'" + Nearest.hint(name, names());
  }

  List<String> names() {
    List<String> names = new ArrayList<>(FIXED);
    keys.stream().sorted().forEach(k -> names.add(k + ".name"));
    letters.stream().sorted().forEach(l -> names.addAll(List.of(l + ".value", l + ".status")));
    return names;
  }
}
