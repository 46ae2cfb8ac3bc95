package tocsin.edge.slack;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What was written into the window to declare an incident.
///
/// @param key names the window; sent off twice it is the same
/// @param more what is known; may be empty
public record SlackDeclared(
    String key, String service, String title, String severity, String more) {
  /// What came of it.
  public sealed interface Outcome {
    /// @param says in Slack's markup
    record Done(String says) implements Outcome {}

    /// @param wrong by field
    record Wrong(Map<String, String> wrong) implements Outcome {
      public Wrong {
        wrong = Map.copyOf(wrong);
      }
    }
  }

  /// Reads the fields of a window that was sent off.
  static SlackDeclared of(JsonNode view) {
    return new SlackDeclared(
        view.path("id").asString(""),
        field(view, SlackWindow.SERVICE),
        field(view, SlackWindow.TITLE),
        field(view, SlackWindow.SEVERITY),
        field(view, SlackWindow.MORE));
  }

  /// A field is chosen or written.
  private static String field(JsonNode view, String name) {
    JsonNode state = view.path("state").path("values").path(name).path(name);
    return state
        .path("selected_option")
        .path("value")
        .asString(state.path("value").asString(""))
        .strip();
  }
}
