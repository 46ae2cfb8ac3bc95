package tocsin.edge.slack;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.response.words.IncidentId;

/// Reads what somebody wrote behind `/tocsin`, or to the app in a channel. Pure.
final class SlackOrders {
  private static final int LONGEST = 2_000;

  private static final Pattern MENTION = Pattern.compile("^\\s*<@[A-Z0-9]{1,40}(?:\\|[^>]*)?>");

  /// `INC-12`, `inc-12:`, `#12`, `12`.
  private static final Pattern INCIDENT =
      Pattern.compile("(?:#|inc-)?(\\d{1,9})[.:,]?", Pattern.CASE_INSENSITIVE);

  private static final Pattern TRIGGER =
      Pattern.compile(
          "(\\S+)\\s+(?:(sev[1-5])\\s+)?(.*\\S)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern ON_CALL =
      Pattern.compile(
          "(?:who(?:'s|’s| is)?\\s+)?on[ -]?call(?:\\s+now)?(?:\\s+for)?(?:\\s+(.*?))?\\s*\\?*",
          Pattern.CASE_INSENSITIVE);

  private SlackOrders() {}

  static SlackOrder read(String text) {
    String words = MENTION.matcher(text).replaceFirst("").strip();
    String whole = words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    // With one space at a time the expression has little to try.
    Matcher onCall = ON_CALL.matcher(whole.replaceAll("\\s+", " "));
    if (onCall.matches()) {
      return new SlackOrder.OnCall(Optional.ofNullable(onCall.group(1)).orElse(""));
    }
    String[] parts = whole.split("\\s+", 2);
    return read(parts[0].toLowerCase(Locale.ROOT), parts.length < 2 ? "" : parts[1].strip());
  }

  private static SlackOrder read(String verb, String rest) {
    return switch (verb) {
      case "", "help", "hello", "hi" -> new SlackOrder.Help("");
      case "who", "who?" -> new SlackOrder.OnCall(rest);
      case "open", "list", "incidents" -> new SlackOrder.Open();
      case "declare", "new" -> new SlackOrder.Declare(rest);
      case "trigger", "page" -> trigger(rest);
      case "ack", "acknowledge", "take" -> about(rest, (i, _) -> new SlackOrder.Acknowledge(i));
      case "resolve", "close" -> about(rest, SlackOrder.Resolve::new);
      case "channel", "room" -> about(rest, (i, _) -> new SlackOrder.Channel(i));
      case "note" -> about(rest, SlackOrders::note);
      default -> new SlackOrder.Help("'" + verb + "' is no word that Tocsin knows.");
    };
  }

  private static SlackOrder trigger(String rest) {
    Matcher m = TRIGGER.matcher(rest);
    return m.matches()
        ? new SlackOrder.Trigger(
            m.group(1),
            Optional.ofNullable(m.group(2)).map(s -> s.toUpperCase(Locale.ROOT)).orElse("SEV2"),
            m.group(3))
        : new SlackOrder.Help(
            "Which service, and what is broken? Such as: trigger checkout SEV1 Nobody can pay");
  }

  private static SlackOrder note(IncidentId incident, String text) {
    return text.isEmpty()
        ? new SlackOrder.Help("What shall the note say? Such as: note INC-12 Rolled back")
        : new SlackOrder.Note(incident, text);
  }

  private interface About {
    SlackOrder of(IncidentId incident, String text);
  }

  private static SlackOrder about(String rest, About order) {
    String[] parts = rest.split("\\s+", 2);
    Matcher m = INCIDENT.matcher(parts[0]);
    Function<String, SlackOrder> known =
        number -> order.of(new IncidentId("INC-" + number), parts.length < 2 ? "" : parts[1]);
    return m.matches()
        ? known.apply(m.group(1))
        : new SlackOrder.Help(
            "Which incident? '" + parts[0] + "' is none; write its number, such as INC-12");
  }
}
