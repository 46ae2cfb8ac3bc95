package tocsin.ground.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Reads a JSON object that a person wrote, field by field, and collects every fault instead of
/// stopping at the first. A field that is absent, null or empty text counts as not given. Callers
/// read all fields, then call [#check], then build their record. Not thread-safe.
public final class Fields {
  private static final int SHOWN = 80;
  private static final int MAX_FAULTS = 100;

  private final JsonNode node;
  private final String path;
  private final List<Fault> faults;

  private Fields(JsonNode node, String path, List<Fault> faults) {
    this.node = node;
    this.path = path;
    this.faults = faults;
  }

  /// Begins to read.
  ///
  /// @throws BadJsonException if the text is not a JSON object
  public static Fields of(String json) {
    JsonNode tree = Json.tree(json);
    if (!tree.isObject()) {
      throw new BadJsonException("'" + shown(json) + "' (expected: a JSON object)");
    }
    return new Fields(tree, "", new ArrayList<>());
  }

  /// A scalar that must be there. Empty only after a fault was noted.
  ///
  /// @param read turns the text into a value, or throws IllegalArgumentException with the reason
  public <T> Optional<T> required(String name, Function<String, T> read) {
    if (!given(name)) {
      fault(name, "is missing (expected: a value)");
      return Optional.empty();
    }
    return optional(name, read);
  }

  /// A scalar that may be left out; numbers and booleans are handed on as their text.
  public <T> Optional<T> optional(String name, Function<String, T> read) {
    if (!given(name)) {
      return Optional.empty();
    }
    JsonNode value = node.get(name);
    if (!value.isValueNode()) {
      fault(name, "'" + shown(value.toString()) + "' (expected: a single value)");
      return Optional.empty();
    }
    return scalar(name, value, read);
  }

  /// One of the names of an enum, in any case.
  public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
    return optional(name, text -> constant(type, text));
  }

  /// A number within bounds, both included.
  public Optional<Double> number(String name, double min, double max) {
    return optional(
        name,
        text -> {
          double value = parsed(text, min, max);
          if (!(value >= min && value <= max)) {
            throw notBetween(text, min, max);
          }
          return value;
        });
  }

  /// `true` or `false`.
  public Optional<Boolean> flag(String name) {
    return optional(
        name,
        text ->
            switch (text) {
              case "true" -> true;
              case "false" -> false;
              default ->
                  throw new IllegalArgumentException("'" + text + "' (expected: true or false)");
            });
  }

  /// A list of scalars; empty when not given.
  public <T> List<T> list(String name, Function<String, T> read) {
    List<T> values = new ArrayList<>();
    List<JsonNode> items = items(name);
    for (int i = 0; i < items.size(); i++) {
      scalar(name + "[" + i + "]", items.get(i), read).ifPresent(values::add);
    }
    return values;
  }

  /// An object inside this one.
  public Optional<Fields> object(String name) {
    if (!given(name)) {
      return Optional.empty();
    }
    return nested(name, node.get(name));
  }

  /// Names of the fields that are there, in order.
  public List<String> names() {
    return List.copyOf(node.propertyNames());
  }

  /// A list of objects; empty when not given.
  public List<Fields> objects(String name) {
    List<Fields> values = new ArrayList<>();
    List<JsonNode> items = items(name);
    for (int i = 0; i < items.size(); i++) {
      nested(name + "[" + i + "]", items.get(i)).ifPresent(values::add);
    }
    return values;
  }

  /// Notes a fault that only the caller can see, such as two fields that do not fit together.
  public void fault(String name, String problem) {
    if (faults.size() < MAX_FAULTS) {
      faults.add(new Fault(path + name, problem));
    }
  }

  /// Notes a fault for each of these fields that is there, though another leaves no room for it.
  ///
  /// @param beside the other one, in words
  public void none(List<String> names, String beside) {
    names.stream()
        .filter(this::given)
        .forEach(n -> fault(n, "(expected: none beside " + beside + ")"));
  }

  /// Ends the reading.
  ///
  /// @throws BadFieldsException with all faults noted so far, here and in nested objects
  public void check(String document) {
    if (!faults.isEmpty()) {
      throw new BadFieldsException(document, faults);
    }
  }

  private boolean given(String name) {
    JsonNode value = node.get(name);
    return value != null && !value.isNull() && !(value.isString() && value.asString().isBlank());
  }

  private List<JsonNode> items(String name) {
    if (!given(name)) {
      return List.of();
    }
    JsonNode value = node.get(name);
    if (!value.isArray()) {
      fault(name, "'" + shown(value.toString()) + "' (expected: a list)");
      return List.of();
    }
    return value.valueStream().toList();
  }

  private Optional<Fields> nested(String name, JsonNode value) {
    if (!value.isObject()) {
      fault(name, "'" + shown(value.toString()) + "' (expected: an object)");
      return Optional.empty();
    }
    return Optional.of(new Fields(value, path + name + ".", faults));
  }

  private <T> Optional<T> scalar(String name, JsonNode value, Function<String, T> read) {
    try {
      return Optional.of(read.apply(value.asString()));
    } catch (IllegalArgumentException e) {
      fault(name, e.getMessage() == null ? "'" + shown(value.asString()) + "'" : e.getMessage());
      return Optional.empty();
    }
  }

  private static double parsed(String text, double min, double max) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw notBetween(text, min, max);
    }
  }

  private static IllegalArgumentException notBetween(String text, double min, double max) {
    return new IllegalArgumentException(
        "'" + shown(text) + "' (expected: a number from " + min + " to " + max + ")");
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "'"
            + shown(text)
            + "' (expected: one of "
            + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)
            + ")");
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }
}
