package tocsin.server.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.User;
import tocsin.response.people.User.NotificationRule;
import tocsin.response.words.ContactId;
import tocsin.response.words.Urgency;
import tocsin.server.page.Form;

/// Devices among the ways to reach a person.
final class Devices {
  private Devices() {}

  /// What a browser sent, as a contact method. One that subscribed before keeps its name.
  static Map<String, Object> sent(User u, Form form) {
    Map<String, Object> contact = new HashMap<>(Person.contact(u, "push", form.get("address")));
    u.contacts().stream()
        .filter(c -> c instanceof ContactMethod.Push && c.address().equals(form.get("address")))
        .findFirst()
        .ifPresent(c -> contact.put("id", c.id().value()));
    contact.put(
        "device",
        Map.of(
            "name", form.get("name"),
            "p256dh", form.get("p256dh"),
            "auth", form.get("auth")));
    return contact;
  }

  /// Whoever wants a device paged wants it at once when it is urgent.
  static String paging(User u, ContactMethod device) {
    List<ContactMethod> contacts = new ArrayList<>(u.contacts());
    contacts.removeIf(c -> c.id().equals(device.id()));
    contacts.add(device);
    List<NotificationRule> rules = new ArrayList<>(u.rules());
    if (rules.isEmpty()) {
      // Without rules the first way is used for everything, and stays so.
      for (Urgency urgency : Urgency.values()) {
        rules.add(atOnce(urgency, contacts.getFirst().id()));
      }
    }
    if (rules.stream().noneMatch(r -> r.contact().equals(device.id()))) {
      rules.add(atOnce(Urgency.HIGH, device.id()));
    }
    return Person.with(u, contacts, rules);
  }

  private static NotificationRule atOnce(Urgency urgency, ContactId contact) {
    return new NotificationRule(urgency, Duration.ZERO, contact);
  }
}
