package tocsin.edge.grafanaoncall;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tocsin.response.document.Kind;
import tocsin.response.moving.Arrivals;
import tocsin.response.moving.Export;
import tocsin.response.moving.Forms;
import tocsin.response.moving.HereIds;
import tocsin.response.moving.Packing;
import tocsin.response.moving.Part;
import tocsin.response.people.User;

/// Users. Of contact methods the API tells only the mail address.
final class OnCallPeople {
  private final Packing packing;
  private final Arrivals people;
  private final Export export;

  OnCallPeople(Packing packing, Arrivals people, Export export) {
    this.packing = packing;
    this.people = people;
    this.export = export;
  }

  void read() {
    export.each("users").forEach(this::user);
  }

  private void user(Part user) {
    String id = user.text("id");
    if (id.isEmpty()) {
      packing.left(user, user.text("username"), "has no id", "export it again");
      return;
    }
    String mail = user.text("email");
    if (!people.arrives(user, id, mail)) {
      return;
    }
    String name = user.text("name").isEmpty() ? user.text("username") : user.text("name");
    Map<String, Object> body = Forms.named(HereIds.of(id), name);
    body.put("email", mail);
    body.put("zone", zone(user, user.text("timezone"), packing));
    if (!mail.isEmpty()) {
      body.put("contacts", List.of(Map.of("kind", "email", "id", "email", "address", mail)));
      body.put("rules", rules(user, name));
    }
    packing.attention(
        user,
        name,
        mail.isEmpty() ? "cannot be reached: has no mail address" : "is told by mail only",
        "add a telephone number or another contact method, and send it a test page");
    packing.add(user, Kind.USER, body, User::parse);
  }

  /// The rules for what is not important decide: most steps of chains use them.
  private List<Map<String, Object>> rules(Part user, String name) {
    List<Map<String, Object>> rules = new ArrayList<>();
    long minutes = 0;
    for (Part rule : rulesOf(user.text("id"))) {
      if (rule.text("type").equals("wait")) {
        minutes += rule.number("duration").orElse(0L) / 60;
      } else if (rule.text("type").equals("notify_by_email")) {
        rules.add(Map.of("urgency", "high", "delay", minutes + "m", "contact", "email"));
        rules.add(Map.of("urgency", "low", "delay", minutes + "m", "contact", "email"));
      } else {
        packing.left(
            rule, name, "rule '" + rule.text("type") + "'", "make one when the contact is here");
      }
    }
    return rules.isEmpty()
        ? List.of(
            Map.of("urgency", "high", "contact", "email"),
            Map.of("urgency", "low", "contact", "email"))
        : rules;
  }

  private List<Part> rulesOf(String user) {
    return export.each("personal_notification_rules").stream()
        .filter(r -> r.text("user_id").equals(user) && !r.flag("important"))
        .sorted(Comparator.comparing(r -> r.number("position").orElse(0L)))
        .toList();
  }

  /// A zone of the tz database; UTC and a remark when it is none.
  static String zone(Part at, String text, Packing packing) {
    try {
      return text.isEmpty() ? "UTC" : ZoneId.of(text).getId();
    } catch (DateTimeException e) {
      packing.attention(
          at, at.text("name"), "time zone '" + text + "' is unknown here", "it is UTC now; set it");
      return "UTC";
    }
  }
}
