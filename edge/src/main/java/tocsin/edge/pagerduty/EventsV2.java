package tocsin.edge.pagerduty;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tocsin.response.incident.AlertText;
import tocsin.response.words.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Decodes Events API v2. Pure: text in, an event or the errors out. Liberal as its real senders
/// are: unknown fields, nulls, a payload with acknowledge, numbers as keys.
final class EventsV2 {
  static final int KEY_LENGTH = 32;
  private static final int MOST_LINKS = 20;
  private static final int MOST_DEDUP = 255;
  private static final int MOST_DETAILS = 200;
  private static final int LONGEST_DETAIL = 2_000;
  private static final int LONGEST_SUMMARY = 100_000;

  /// An event before its key was looked up.
  record Event(
      String routingKey,
      PagerEvent.Action action,
      Optional<String> dedupKey,
      AlertText text,
      String client) {}

  private final JsonNode root;
  private final List<String> errors = new ArrayList<>();

  private EventsV2(JsonNode root) {
    this.root = root;
  }

  static Decoded decode(String text) {
    try {
      JsonNode root = Json.tree(text);
      return root.isObject() ? new EventsV2(root).event() : new Decoded.Unreadable();
    } catch (BadJsonException e) {
      return new Decoded.Unreadable();
    }
  }

  /// What is wrong with a routing key, whether or not anybody has it.
  static List<String> keyErrors(String key) {
    if (key.isEmpty()) {
      return List.of("'routing_key' is missing or blank");
    }
    return key.length() == KEY_LENGTH
        ? List.of()
        : List.of("Length of 'routing_key' is incorrect (should be 32 characters)");
  }

  private Decoded event() {
    String key = text(root, "routing_key");
    errors.addAll(keyErrors(key));
    Optional<PagerEvent.Action> action = action();
    String dedup = text(root, "dedup_key");
    if (dedup.length() > MOST_DEDUP) {
      errors.add("Length of 'dedup_key' is incorrect (should be at most 255 characters)");
    }
    boolean triggers = action.filter(a -> a == PagerEvent.Action.TRIGGER).isPresent();
    if (action.isPresent() && !triggers && dedup.isEmpty()) {
      errors.add("'dedup_key' is missing or blank");
    }
    AlertText text = payload(triggers);
    return errors.isEmpty()
        ? new Decoded.Good(
            new Event(
                key,
                action.orElseThrow(),
                Optional.of(dedup).filter(d -> !d.isEmpty()),
                text,
                text(root, "client")))
        : new Decoded.Invalid(errors);
  }

  private Optional<PagerEvent.Action> action() {
    String word = text(root, "event_action");
    if (List.of("trigger", "acknowledge", "resolve").contains(word)) {
      return Optional.of(PagerEvent.Action.valueOf(word.toUpperCase(Locale.ROOT)));
    }
    errors.add(
        word.isEmpty()
            ? "'event_action' is missing or blank"
            : "'event_action' is invalid (must be one of: trigger acknowledge resolve)");
    return Optional.empty();
  }

  private AlertText payload(boolean required) {
    JsonNode payload = root.path("payload");
    if (required && !payload.isObject()) {
      errors.add("'payload' is missing or blank");
      return new AlertText("", Severity.SEV3, Map.of());
    }
    String summary = text(payload, "summary");
    if (required) {
      demand(summary, "summary");
      demand(text(payload, "source"), "source");
      severityErrors(text(payload, "severity"));
    }
    String bounded =
        summary.length() > LONGEST_SUMMARY ? summary.substring(0, LONGEST_SUMMARY) : summary;
    return new AlertText(bounded, severity(text(payload, "severity")), details(payload));
  }

  private void demand(String value, String name) {
    if (value.isEmpty()) {
      errors.add("'payload." + name + "' is missing or blank");
    }
  }

  private void severityErrors(String word) {
    if (!List.of("critical", "error", "warning", "info").contains(word)) {
      errors.add(
          "'payload.severity' is invalid (must be one of the following: 'critical', 'warning',"
              + " 'error' or 'info')");
    }
  }

  /// Critical is a SEV2 until a person says that most customers are hit: SEV1 is for people to
  /// give.
  static Severity severity(String word) {
    return switch (word) {
      case "critical" -> Severity.SEV2;
      case "error" -> Severity.SEV3;
      case "info" -> Severity.SEV5;
      // A warning, or none at all: nobody is woken for what says nothing of how bad it is.
      default -> Severity.SEV4;
    };
  }

  private Map<String, String> details(JsonNode payload) {
    Map<String, String> details = new TreeMap<>();
    for (String name : List.of("source", "component", "group", "class", "timestamp")) {
      put(details, name, payload.path(name));
    }
    payload
        .path("custom_details")
        .properties()
        .forEach(e -> put(details, e.getKey(), e.getValue()));
    put(details, "client", root.path("client"));
    put(details, "client_url", root.path("client_url"));
    numbered(details, "link", addresses(root.path("links"), "href", "text"));
    numbered(details, "image", addresses(root.path("images"), "src", "alt"));
    return details;
  }

  private static void numbered(Map<String, String> details, String name, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      put(details, name + " " + (i + 1), StringNode.valueOf(values.get(i)));
    }
  }

  /// Addresses of `links`; entries without one are left out.
  static List<String> links(JsonNode root) {
    return addresses(root.path("links"), "href", "");
  }

  /// Each with its words before it. Only what a browser may follow: a sender could write anything.
  private static List<String> addresses(JsonNode entries, String address, String words) {
    return entries
        .valueStream()
        .filter(e -> text(e, address).matches("https?://\\S+"))
        .map(e -> (text(e, words) + " " + text(e, address)).strip())
        .limit(MOST_LINKS)
        .toList();
  }

  private static void put(Map<String, String> details, String name, JsonNode value) {
    String text =
        value.isValueNode() ? value.asString("") : value.isMissingNode() ? "" : value.toString();
    if (!text.isEmpty() && !value.isNull() && details.size() < MOST_DETAILS) {
      details.putIfAbsent(
          name, text.length() > LONGEST_DETAIL ? text.substring(0, LONGEST_DETAIL) : text);
    }
  }

  static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isValueNode() && !value.isNull() ? value.asString("").strip() : "";
  }
}
