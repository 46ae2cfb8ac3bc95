package tocsin.server.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tocsin.ground.json.Json;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.User;
import tocsin.response.people.User.NotificationRule;
import tocsin.response.words.ContactId;
import tocsin.response.words.Urgency;

/// Changes of one person, each giving the whole document.
final class Person {
  private Person() {}

  static String with(User u, List<ContactMethod> contacts, List<NotificationRule> rules) {
    return Json.write(u.with(contacts, rules));
  }

  /// A first contact method is told of everything at once.
  static String adding(User u, ContactMethod method) {
    List<ContactMethod> contacts = new ArrayList<>(u.contacts());
    contacts.add(method);
    List<NotificationRule> rules = new ArrayList<>(u.rules());
    if (rules.isEmpty()) {
      for (Urgency urgency : Urgency.values()) {
        rules.add(new NotificationRule(urgency, Duration.ZERO, method.id()));
      }
    }
    return with(u, contacts, rules);
  }

  /// Its rules go with it.
  static String without(User u, String contact) {
    var id = new ContactId(contact);
    return with(
        u.with(NoticeForm.of(u).without(id)),
        u.contacts().stream().filter(c -> !c.id().equals(id)).toList(),
        u.rules().stream().filter(r -> !r.contact().equals(id)).toList());
  }

  static String earlier(User u, String contact) {
    List<ContactMethod> contacts = new ArrayList<>(u.contacts());
    int at = contacts.stream().map(c -> c.id().value()).toList().indexOf(contact);
    if (at > 0) {
      contacts.add(at - 1, contacts.remove(at));
    }
    return with(u, contacts, u.rules());
  }

  static String withRule(User u, NotificationRule rule) {
    List<NotificationRule> rules = new ArrayList<>(u.rules());
    rules.add(rule);
    return with(u, u.contacts(), rules);
  }

  static String withoutRule(User u, int at) {
    List<NotificationRule> rules = new ArrayList<>(u.rules());
    if (at >= 0 && at < rules.size()) {
      rules.remove(at);
    }
    return with(u, u.contacts(), rules);
  }

  /// A contact method of a kind, under a name that is still free.
  static Map<String, Object> contact(User u, String kind, String address) {
    String id = kind;
    for (int n = 2; u.contact(new ContactId(id)).isPresent(); n++) {
      id = kind + "-" + n;
    }
    return Map.of("kind", kind, "id", id, "address", address);
  }
}
