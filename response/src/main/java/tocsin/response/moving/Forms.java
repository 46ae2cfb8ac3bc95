package tocsin.response.moving;

import java.util.LinkedHashMap;
import java.util.Map;

/// Bodies of documents while they are put together.
public final class Forms {
  private Forms() {}

  /// Reads a document as its room does, such as `Schedule::parse`.
  @FunctionalInterface
  public interface Room {
    Object read(String json);
  }

  /// The beginning of every document.
  public static Map<String, Object> named(String id, String name) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", id);
    String line = name.replaceAll("\\p{Cntrl}+", " ").strip();
    body.put("name", line.isEmpty() ? id : line.substring(0, Math.min(line.length(), 200)));
    return body;
  }
}
