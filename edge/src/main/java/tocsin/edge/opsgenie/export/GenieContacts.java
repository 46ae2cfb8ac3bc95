package tocsin.edge.opsgenie.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.response.moving.Packing;
import tocsin.response.moving.Part;

/// How one user is reached, and when: contact methods, and the steps of the rule for new alerts.
final class GenieContacts {
  private final Packing packing;
  private final Wrapped user;
  private final String name;
  private final Map<String, String> named = new LinkedHashMap<>();
  private final List<Map<String, Object>> methods = new ArrayList<>();

  GenieContacts(Packing packing, Wrapped user, String name) {
    this.packing = packing;
    this.user = user;
    this.name = name;
    user.thing().list("userContacts").forEach(this::method);
    String mail = user.thing().text("username");
    if (methods.isEmpty() && mail.contains("@")) {
      add("email", mail, mail, false);
    }
    if (!methods.isEmpty()) {
      packing.attention(
          user.thing(),
          name,
          methods.size() + " contact methods were never tried from here",
          "send a test page to each under Settings, People");
    }
  }

  List<Map<String, Object>> methods() {
    return methods;
  }

  private void method(Part method) {
    String kind =
        method.text("contactMethod").isEmpty()
            ? method.text("method")
            : method.text("contactMethod");
    String to = method.text("to");
    boolean verified = method.in("status").text("enabled").equals("true");
    switch (kind) {
      case "email" -> add("email", to, to, verified);
      case "sms", "voice" -> add(kind, to, "+" + to.replaceAll("\\D", ""), verified);
      default ->
          packing.left(
              method, name, "contact method '" + kind + "'", "add one that is told from here");
    }
  }

  private void add(String kind, String theirs, String address, boolean verified) {
    long before = methods.stream().filter(m -> kind.equals(m.get("kind"))).count();
    String id = before == 0 ? kind : kind + "-" + (before + 1);
    named.put(kind + " " + theirs, id);
    methods.add(Map.of("kind", kind, "id", id, "address", address, "verified", verified));
  }

  List<Map<String, Object>> rules() {
    List<Map<String, Object>> rules = new ArrayList<>();
    for (Part rule : user.around().list("notificationRuleList")) {
      if (rule.text("actionType").equals("create-alert") && !rule.text("enabled").equals("false")) {
        rule.list("steps").forEach(s -> step(s, rules));
      }
    }
    if (rules.isEmpty() && !methods.isEmpty()) {
      String first = String.valueOf(methods.getFirst().get("id"));
      both(rules, "0m", first);
      packing.attention(
          user.thing(),
          name,
          "no notification rule came over; is told at once by " + first,
          "look at the rules under Settings, People");
    }
    return rules;
  }

  private void step(Part step, List<Map<String, Object>> rules) {
    Part contact = step.in("contact");
    String id = named.getOrDefault(contact.text("method") + " " + contact.text("to"), "");
    if (!id.isEmpty() && !step.text("enabled").equals("false")) {
      both(rules, GenieTimes.span(step.in("sendAfter"), step.text("sendAfter")), id);
    }
  }

  /// Opsgenie knows no urgency: both are told alike.
  private static void both(List<Map<String, Object>> rules, String delay, String contact) {
    for (String urgency : List.of("high", "low")) {
      Map<String, Object> rule = Map.of("urgency", urgency, "delay", delay, "contact", contact);
      if (!rules.contains(rule)) {
        rules.add(rule);
      }
    }
  }
}
