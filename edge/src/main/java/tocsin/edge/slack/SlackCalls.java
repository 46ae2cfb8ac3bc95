package tocsin.edge.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The calls of Slack's Web API that the app makes. Pure.
public final class SlackCalls {
  private SlackCalls() {}

  /// Who the token is; the cheapest way to learn whether it works.
  public static SlackCall authTest() {
    return new SlackCall("auth.test", Map.of());
  }

  /// The member with a mail address.
  public static SlackCall lookupByEmail(String email) {
    return call("users.lookupByEmail", "email", email);
  }

  /// Who a user group is, from now on.
  public static SlackCall group(String group, List<String> members) {
    return call("usergroups.users.update", "usergroup", group, "users", String.join(",", members));
  }

  /// A channel that everybody can find.
  public static SlackCall create(String name) {
    return call("conversations.create", "name", name, "is_private", "false");
  }

  /// People come into a channel.
  public static SlackCall invite(String channel, List<String> members) {
    return call("conversations.invite", "channel", channel, "users", String.join(",", members));
  }

  /// What a channel says of itself.
  public static SlackCall topic(String channel, String topic) {
    return call("conversations.setTopic", "channel", channel, "topic", topic);
  }

  /// A direct message with somebody, to be written to by its id.
  public static SlackCall open(String member) {
    return call("conversations.open", "users", member);
  }

  /// A message says something else.
  public static SlackCall update(SlackPosted message, SlackText text) {
    var form = form("channel", message.channel(), "ts", message.ts());
    text.addTo(form);
    return new SlackCall("chat.update", form);
  }

  /// A message.
  ///
  /// @param channel its id, or its name after `#`
  public static SlackCall post(String channel, SlackText text) {
    var form = form("channel", channel);
    text.addTo(form);
    return new SlackCall("chat.postMessage", form);
  }

  /// A message in a thread.
  public static SlackCall post(String channel, String thread, SlackText text) {
    var form = form("channel", channel, "thread_ts", thread);
    text.addTo(form);
    return new SlackCall("chat.postMessage", form);
  }

  /// A window over Slack, within three seconds of what asked for it.
  ///
  /// @param view JSON
  public static SlackCall view(String trigger, String view) {
    return call("views.open", "trigger_id", trigger, "view", view);
  }

  /// @param name of an emoji, without colons
  public static SlackCall react(SlackPosted message, String name) {
    return reaction("reactions.add", message, name);
  }

  /// @param name of an emoji, without colons
  public static SlackCall unreact(SlackPosted message, String name) {
    return reaction("reactions.remove", message, name);
  }

  private static SlackCall reaction(String method, SlackPosted message, String name) {
    var form = form("channel", message.channel(), "timestamp", message.ts());
    form.put("name", name);
    return new SlackCall(method, form);
  }

  private static SlackCall call(String method, String... namesAndValues) {
    return new SlackCall(method, form(namesAndValues));
  }

  private static Map<String, String> form(String... namesAndValues) {
    var form = new LinkedHashMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return form;
  }
}
