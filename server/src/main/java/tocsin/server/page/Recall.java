package tocsin.server.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.Json;

/// Remembers what a text says, so that a row that did not change is not read twice. The same text
/// always says the same, so nothing has to be told when a row changes. The text that was asked for
/// longest ago is forgotten first. Thread-safe.
final class Recall {
  private static final long MOST_CHARACTERS = 16_000_000;

  private record Asked(Class<?> type, String text) {}

  // Both are guarded by this.
  private final Map<Asked, Object> known = new LinkedHashMap<>(64, 0.75f, true);
  private long characters;

  <T> T read(String text, Class<T> type) {
    var asked = new Asked(type, text);
    return known(asked)
        .map(type::cast)
        .orElseGet(() -> {
          T value = Json.read(text, type);
          keep(asked, value);
          return value;
        });
  }

  private synchronized Optional<Object> known(Asked asked) {
    return Optional.ofNullable(known.get(asked));
  }

  private synchronized void keep(Asked asked, Object value) {
    if (known.put(asked, value) == null) {
      characters += asked.text().length();
    }
    var eldest = known.keySet().iterator();
    while (characters > MOST_CHARACTERS) {
      characters -= eldest.next().text().length();
      eldest.remove();
    }
  }
}
