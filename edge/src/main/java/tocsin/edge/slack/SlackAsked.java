package tocsin.edge.slack;

import java.util.List;
import java.util.Map;

/// A command as Slack posts it.
///
/// @param member who gave it, by their id in Slack
/// @param trigger opens one window within three seconds
/// @param replies where something may be said to them later
public record SlackAsked(String member, String text, String trigger, String replies) {
  static SlackAsked of(Map<String, List<String>> form) {
    return new SlackAsked(
        field(form, "user_id"),
        field(form, "text"),
        field(form, "trigger_id"),
        field(form, "response_url"));
  }

  private static String field(Map<String, List<String>> form, String name) {
    return form.getOrDefault(name, List.of("")).getFirst();
  }
}
