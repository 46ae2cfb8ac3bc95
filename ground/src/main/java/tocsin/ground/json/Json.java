package tocsin.ground.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// The one JSON dialect of the house. Records map by component name, [java.time.Instant] is
/// ISO-8601 UTC text, [java.time.Duration] is ISO-8601 text, an absent `Optional` is null, and a
/// sealed interface carries its case in a property named `kind` (see [SealedKinds]). Thread-safe.
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .annotationIntrospector(new SealedKinds())
          // A record is its components; `isOpen()` and the like follow from them.
          .changeDefaultVisibility(v -> v.withIsGetterVisibility(Visibility.NONE))
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /// Compact text of a value; map keys are sorted so that equal values give equal text.
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /// Text of a value over several lines, for people and for files kept under version control.
  public static String pretty(Object value) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
  }

  /// Reads a value; unknown properties are ignored so that older readers accept newer writers.
  ///
  /// @throws BadJsonException if the text is not JSON or does not fit the type
  public static <T> T read(String text, Class<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JacksonException e) {
      throw BadJsonException.of(type.getSimpleName(), e);
    }
  }

  /// Reads any JSON as a tree.
  ///
  /// @throws BadJsonException if the text is not JSON
  public static JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw BadJsonException.of("JSON", e);
    }
  }

  /// Turns a record, list or map into a tree.
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /// Turns a tree into a value.
  ///
  /// @throws BadJsonException if the tree does not fit the type
  public static <T> T read(JsonNode tree, Class<T> type) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (JacksonException e) {
      throw BadJsonException.of(type.getSimpleName(), e);
    }
  }
}
