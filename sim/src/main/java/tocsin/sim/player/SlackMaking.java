package tocsin.sim.player;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.edge.slack.SlackCall;
import tocsin.edge.slack.SlackCalls;
import tocsin.edge.slack.SlackPosted;
import tocsin.edge.slack.SlackText;

/// The call of ours for what a recorded one is about. It is made of what the product hands over: a
/// name, a message, people; how that is said to Slack is the product's own affair.
final class SlackMaking {
  private final Map<String, String> said;

  SlackMaking(Map<String, String> said) {
    this.said = said;
  }

  /// Empty for a method that nothing of ours calls.
  Optional<SlackCall> of(String method) {
    return switch (method) {
      case "auth.test" -> Optional.of(SlackCalls.authTest());
      case "chat.update" ->
          Optional.of(SlackCalls.update(message("ts"), new SlackText(get("text"), get("blocks"))));
      case "reactions.add" -> Optional.of(SlackCalls.react(message("timestamp"), get("name")));
      case "users.lookupByEmail" -> Optional.of(SlackCalls.lookupByEmail(get("email")));
      case "usergroups.users.update" ->
          Optional.of(SlackCalls.group(get("usergroup"), List.of(get("users").split(",", -1))));
      case "conversations.create" -> Optional.of(SlackCalls.create(get("name")));
      case "conversations.invite" ->
          Optional.of(SlackCalls.invite(get("channel"), List.of(get("users").split(",", -1))));
      case "conversations.setTopic" -> Optional.of(SlackCalls.topic(get("channel"), get("topic")));
      case "views.open" -> Optional.of(SlackCalls.view(get("trigger_id"), get("view")));
      case "conversations.open" -> Optional.of(SlackCalls.open(get("users")));
      case "chat.postMessage" -> Optional.of(new SlackCall(method, said));
      default -> Optional.empty();
    };
  }

  private SlackPosted message(String ts) {
    return new SlackPosted(get("channel"), get(ts));
  }

  private String get(String name) {
    return said.getOrDefault(name, "");
  }
}
