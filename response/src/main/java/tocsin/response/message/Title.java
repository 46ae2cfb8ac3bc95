package tocsin.response.message;

import java.util.TreeMap;
import java.util.stream.Collectors;

/// The line above a message: `[Triggered on {host:h1}] Queue is long`.
final class Title {
  private Title() {}

  /// @param name what the monitor is called
  /// @param tags whether the group stands in it
  static String of(Transition t, String name, boolean tags) {
    String group =
        new TreeMap<>(t.group())
            .entrySet().stream()
                .map(e -> e.getKey() + ":" + e.getValue())
                .collect(Collectors.joining(",", " on {", "}"));
    return (t.test() ? "[TEST] " : "")
        + "["
        + (t.renotify() && !t.to().isOk() ? "Re-" : "")
        + word(t.to())
        + (tags && !t.group().isEmpty() ? group : "")
        + "] "
        + name;
  }

  private static String word(State to) {
    return switch (to) {
      case OK -> "Recovered";
      case WARN -> "Warn";
      case ALERT -> "Triggered";
      case NO_DATA -> "No data";
      case UNKNOWN -> "Unknown";
    };
  }
}
