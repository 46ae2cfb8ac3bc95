package tocsin.server.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tocsin.ground.json.Json;

/// Somebody new, as the form says it: who they are, and up to three ways to reach them, each with
/// how soon it is used.
public record NewPerson(Map<String, String> values) {
  public static final List<String> WAYS = List.of("1", "2", "3");

  /// Delays of the form, as people say them.
  public static final Map<String, String> DELAYS = delays();

  private static final int LONGEST_ID = 60;

  public NewPerson {
    values = Map.copyOf(values);
  }

  /// A first proposal: mail, at once.
  static NewPerson blank(String zone) {
    return new NewPerson(
        Map.of("zone", zone, "kind.1", "email", "high.1", "0s", "low.1", "0s", "high.2", "5m"));
  }

  private static Map<String, String> delays() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("0s", "at once");
    List.of("1", "2", "5", "10", "30").forEach(n -> all.put(n + "m", "after " + n + " min"));
    all.put("", "not by this");
    return all;
  }

  public String get(String name) {
    return values.getOrDefault(name, "").strip();
  }

  /// What they sign in with: what was written, or their name with dots.
  String id() {
    String made =
        get("name")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", ".")
            .replaceAll("^\\.+|\\.+$", "");
    return get("id").isEmpty() ? made.substring(0, Math.min(LONGEST_ID, made.length())) : get("id");
  }

  String json() {
    List<Map<String, Object>> contacts = new ArrayList<>();
    List<Map<String, Object>> rules = new ArrayList<>();
    for (String n : WAYS) {
      String kind = get("kind." + n);
      if (!kind.isEmpty()) {
        String contact = contacts.isEmpty() ? kind : kind + "-" + n;
        contacts.add(Map.of("id", contact, "kind", kind, "address", address(kind, n)));
        rule(rules, contact, "high", n);
        rule(rules, contact, "low", n);
      }
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("id", id());
    List.of("name", "email", "zone").stream()
        .filter(f -> !get(f).isEmpty())
        .forEach(f -> all.put(f, get(f)));
    all.put("contacts", contacts);
    all.put("rules", rules);
    return Json.write(all);
  }

  /// Mail goes to the address above unless another is written; the log needs none.
  private String address(String kind, String n) {
    String written = get("address." + n);
    if (!written.isEmpty()) {
      return written;
    }
    return switch (kind) {
      case "email" -> get("email");
      case "console" -> "log";
      default -> "";
    };
  }

  private void rule(List<Map<String, Object>> rules, String contact, String urgency, String n) {
    String delay = get(urgency + "." + n);
    if (!delay.isEmpty()) {
      rules.add(Map.of("urgency", urgency, "delay", delay, "contact", contact));
    }
  }
}
