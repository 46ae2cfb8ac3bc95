package tocsin.server.page;

import java.util.Map;
import java.util.Optional;

/// One sentence about what was just done, shown for eight seconds, with a way back.
///
/// @param text such as `Acknowledged.`
/// @param undo what takes it back; empty when nothing does
public record Toast(String text, Optional<Undo> undo) {
  /// A form that is posted to take something back.
  ///
  /// @param action its address
  /// @param fields sent along with the token of the session
  public record Undo(String action, Map<String, String> fields) {}

  public static Toast of(String text) {
    return new Toast(text, Optional.empty());
  }

  public static Toast of(String text, String action, Map<String, String> fields) {
    return new Toast(text, Optional.of(new Undo(action, Map.copyOf(fields))));
  }
}
