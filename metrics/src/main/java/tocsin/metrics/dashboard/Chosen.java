package tocsin.metrics.dashboard;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Values of variables, and what a text says with them: `$host`, `[[host]]`, `${host}`, and with a
/// form `${host:regex}` or `[[host:csv]]`. Names without a value stay as they are.
public final class Chosen {
  private static final Pattern USE =
      Pattern.compile(
          "\\$\\{(?<a>\\w+)(?::(?<af>\\w+))?}|\\[\\[(?<b>\\w+)(?::(?<bf>\\w+))?]]|\\$(?<c>\\w+)");

  private final Map<String, Value> byName;

  /// @param every whether these are all there are, so that a glob may say `*`
  public record Value(List<String> values, boolean every) {
    public Value {
      values = List.copyOf(values);
    }
  }

  public Chosen(Map<String, Value> byName) {
    this.byName = new TreeMap<>(byName);
  }

  /// With one more, or another value.
  public Chosen with(String name, Value value) {
    var more = new TreeMap<>(byName);
    more.put(name, value);
    return new Chosen(more);
  }

  public List<String> of(String name) {
    Value value = byName.get(name);
    return value == null ? List.of() : value.values();
  }

  /// The text with values in place of names.
  public String into(String text) {
    Matcher m = USE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (m.find()) {
      m.appendReplacement(out, Matcher.quoteReplacement(replacement(m)));
    }
    return m.appendTail(out).toString();
  }

  private String replacement(Matcher m) {
    String name = first(m, "a", "b", "c");
    Value value = byName.get(name);
    return value == null ? m.group() : written(value, first(m, "af", "bf"));
  }

  private static String first(Matcher m, String... groups) {
    for (String group : groups) {
      if (m.group(group) != null) {
        return m.group(group);
      }
    }
    return "";
  }

  private static String written(Value value, String form) {
    List<String> values = value.values();
    return switch (form) {
      case "regex" ->
          values.size() == 1
              ? quoted(values.getFirst())
              : values.stream().map(Chosen::quoted).collect(Collectors.joining("|", "(", ")"));
      case "csv" -> String.join(",", values);
      case "pipe" -> String.join("|", values);
      case "raw" -> String.join(",", values);
      default -> glob(value);
    };
  }

  private static String glob(Value value) {
    if (value.every()) {
      return "*";
    }
    List<String> values = value.values();
    return values.size() == 1 ? values.getFirst() : "{" + String.join(",", values) + "}";
  }

  private static String quoted(String text) {
    return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0");
  }
}
