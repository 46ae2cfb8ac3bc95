package tocsin.edge.opsgenie.export;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tocsin.response.document.Kind;
import tocsin.response.moving.Arrivals;
import tocsin.response.moving.Forms;
import tocsin.response.moving.HereIds;
import tocsin.response.moving.Packing;
import tocsin.response.moving.Part;
import tocsin.response.people.User;

/// Users; the name of the account is the mail address.
final class GeniePeople {
  private final Packing packing;
  private final Arrivals people;

  GeniePeople(Packing packing, Arrivals people) {
    this.packing = packing;
    this.people = people;
  }

  void read(List<Wrapped> users) {
    users.forEach(this::user);
  }

  private void user(Wrapped wrapped) {
    Part user = wrapped.thing();
    if (user.text("id").isEmpty()) {
      packing.left(user, user.text("username"), "has no id", "export it again");
      return;
    }
    if (!people.arrives(user, user.text("id"), user.text("username"))) {
      return;
    }
    String name = user.text("fullName").isEmpty() ? user.text("username") : user.text("fullName");
    Map<String, Object> body = Forms.named(HereIds.of(user.text("id")), name);
    body.put("email", user.text("username"));
    body.put("zone", zone(user, user.text("timeZone"), packing));
    GenieContacts contacts = new GenieContacts(packing, wrapped, name);
    body.put("contacts", contacts.methods());
    body.put("rules", contacts.rules());
    if (user.flag("blocked")) {
      packing.attention(user, name, "is blocked there", "remove this person here, or let them in");
    }
    packing.add(user, Kind.USER, body, User::parse);
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
