package tocsin.server.monitors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tocsin.response.monitor.Levels;
import tocsin.response.monitor.Monitor;

/// The fields of a monitor that stand below its sentence. In the form `over.window` is what in the
/// document is `window` of `over`; of what is left empty nothing is said.
public final class Finer {
  /// Fields without which the choices beside them mean nothing.
  private static final Map<String, String> NEEDED =
      Map.of("over", "window", "change", "since", "form", "kind");

  private static final List<String> ALL =
      List.of(
          "levels.upper",
          "levels.warning",
          "levels.recovery",
          "over.window",
          "change.since",
          "tally.least",
          "vanished.choice",
          "per",
          "delay",
          "newGroupDelay",
          "resolveAfter");

  private Finer() {}

  static boolean isOne(String name) {
    return name.contains(".");
  }

  /// As the form has them.
  static void of(Monitor m, Map<String, String> form) {
    number(form, "levels.upper", m.levels().flatMap(Levels::upper));
    number(form, "levels.warning", m.levels().flatMap(Levels::warning));
    number(form, "levels.recovery", m.levels().flatMap(Levels::recovery));
    number(form, "levels.warningRecovery", m.levels().flatMap(Levels::warningRecovery));
    m.over()
        .ifPresent(o -> {
          form.put("over.window", Choices.plain(o.window()));
          form.put("over.reducer", o.reducer().value());
          form.put("over.full", Boolean.toString(o.full()));
        });
    m.change()
        .ifPresent(c -> {
          form.put("change.since", Choices.plain(c.since()));
          form.put("change.kind", lower(c.kind()));
          form.put("change.seasons", c.seasons().map(n -> Integer.toString(n)).orElse(""));
        });
    m.tally()
        .ifPresent(t -> {
          form.put("tally.least", Integer.toString(t.least()));
          form.put("tally.of", Integer.toString(t.of()));
        });
    m.vanished()
        .ifPresent(v -> {
          form.put("vanished.choice", lower(v.choice()));
          form.put("vanished.after", Choices.plain(v.after()));
        });
    form.put("per", m.per().map(p -> p.value()).orElse(""));
    form.put("delay", m.delay().map(Choices::plain).orElse(""));
    form.put("newGroupDelay", m.newGroupDelay().map(Choices::plain).orElse(""));
    form.put("resolveAfter", m.resolveAfter().map(Choices::plain).orElse(""));
  }

  private static void number(Map<String, String> form, String name, Optional<Double> value) {
    form.put(name, value.map(Choices::plain).orElse(""));
  }

  private static String lower(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  /// Puts those that were written into the document.
  static void into(Map<String, Object> document, Map<String, String> form) {
    Map<String, Map<String, Object>> parts = new LinkedHashMap<>();
    form.forEach((name, value) -> {
      String[] path = name.split("\\.", 2);
      if (path.length == 2 && !value.isBlank()) {
        parts
            .computeIfAbsent(path[0], p -> new LinkedHashMap<>())
            .put(path[1], typed(value.strip()));
      }
    });
    parts.forEach((name, part) -> {
      if (!NEEDED.containsKey(name) || part.containsKey(NEEDED.get(name))) {
        document.put(name, part);
      }
    });
  }

  private static Object typed(String value) {
    return switch (value) {
      case "true", "false" -> Boolean.valueOf(value);
      default -> value.matches("-?\\d{1,9}") ? Integer.valueOf(value) : value;
    };
  }

  /// Whether any of them says something, so that they are shown.
  public static boolean isUsed(Sketch s) {
    return ALL.stream().anyMatch(name -> !s.get(name).isEmpty());
  }
}
