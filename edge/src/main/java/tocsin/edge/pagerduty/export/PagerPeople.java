package tocsin.edge.pagerduty.export;

import java.util.List;
import java.util.Map;
import tocsin.response.document.Kind;
import tocsin.response.moving.Arrivals;
import tocsin.response.moving.Forms;
import tocsin.response.moving.HereIds;
import tocsin.response.moving.Packing;
import tocsin.response.moving.Part;
import tocsin.response.people.User;

/// Users, with how each is told.
final class PagerPeople {
  private final Packing packing;
  private final Arrivals people;

  PagerPeople(Packing packing, Arrivals people) {
    this.packing = packing;
    this.people = people;
  }

  void read(List<Part> users) {
    users.forEach(this::user);
  }

  private void user(Part user) {
    String id = user.text("id");
    if (id.isEmpty()) {
      packing.left(user, user.text("name"), "has no id", "export it again");
      return;
    }
    if (!people.arrives(user, id, user.text("email"))) {
      return;
    }
    Map<String, Object> body = Forms.named(HereIds.of(id), name(user));
    body.put("email", user.text("email"));
    body.put("zone", PagerZones.orUtc(user, packing));
    PagerContacts contacts = new PagerContacts(packing, user, name(user));
    body.put("contacts", contacts.methods());
    body.put("rules", contacts.rules());
    packing.add(user, Kind.USER, body, User::parse);
  }

  private static String name(Part user) {
    return user.text("name").isEmpty() ? user.text("summary") : user.text("name");
  }
}
