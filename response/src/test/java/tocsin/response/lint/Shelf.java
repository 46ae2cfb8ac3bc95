package tocsin.response.lint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.oncall.Schedule;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.people.User;
import tocsin.response.people.Vetting;
import tocsin.response.service.Service;

/// Books in the making; two people who can be reached are on them from the start.
final class Shelf {
  static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");

  private final List<User> users = new ArrayList<>();
  private final List<Schedule> schedules = new ArrayList<>();
  private final List<EscalationPolicy> policies = new ArrayList<>();
  private final List<Service> services = new ArrayList<>();
  private final List<WatchedMonitor> monitors = new ArrayList<>();
  private final Map<Way, Proof> proofs = new HashMap<>();

  Shelf() {
    person("ana", "Ana", "\"0s\"");
    person("ben", "Ben", "\"0s\"");
  }

  /// Somebody with mail that arrived and a webhook, told by mail after a delay.
  User person(String id, String name, String delay) {
    return user(
        """
        {"id":"%s","name":"%s","zone":"Europe/Berlin",
         "contacts":[{"kind":"email","id":"mail","address":"%s@example.org"},
                     {"kind":"webhook","id":"hook","address":"https://example.org/%s"}],
         "rules":[{"urgency":"high","delay":%s,"contact":"mail"}]}\
        """
            .formatted(id, name, id, id, delay));
  }

  User user(String json) {
    User u = User.parse(json);
    users.removeIf(o -> o.id().equals(u.id()));
    users.add(u);
    u.contacts().forEach(c -> proofs.put(new Way(u.id(), c), new Proof.Arrived(NOW)));
    return u;
  }

  /// The mail of somebody with a webhook beside it waits for its code.
  void unverified(String id) {
    User u = Vetting.vetted(Optional.empty(), person(id, id, "\"0s\""));
    users.removeIf(o -> o.id().equals(u.id()));
    users.add(u);
  }

  void proof(User u, int contact, Proof proof) {
    proofs.put(new Way(u.id(), u.contacts().get(contact)), proof);
  }

  void forget(User u, int contact) {
    proofs.remove(new Way(u.id(), u.contacts().get(contact)));
  }

  /// A schedule in Berlin whose people take a week each, from a Monday at nine.
  void weekly(String id, String people, String more) {
    schedules.add(
        Schedule.parse(
            """
            {"id":"%s","name":"%s","zone":"Europe/Berlin",
             "layers":[{"name":"week","start":"2026-01-05T09:00","turn":"7d","people":[%s]}]%s}\
            """
                .formatted(id, id, people, more)));
  }

  /// A schedule with these layers.
  void layered(String id, String layers) {
    schedules.add(
        Schedule.parse("{\"id\":\"%s\",\"zone\":\"UTC\",\"layers\":[%s]}".formatted(id, layers)));
  }

  void policy(String id, String steps) {
    policies.add(
        EscalationPolicy.parse(
            "{\"id\":\"%s\",\"name\":\"Payments\",\"steps\":[%s]}".formatted(id, steps)));
  }

  static String step(String delay, String targets) {
    return "{\"delay\":\"%s\",\"targets\":[%s]}".formatted(delay, targets);
  }

  void service(String id, String policy) {
    services.add(
        Service.parse("{\"id\":\"%s\",\"team\":\"shop\",\"policy\":\"%s\"}".formatted(id, policy)));
  }

  void bareService(String id) {
    services.add(Service.parse("{\"id\":\"%s\",\"team\":\"shop\"}".formatted(id)));
  }

  void watched(WatchedMonitor m) {
    monitors.add(m);
  }

  Lint.Report report() {
    return Lint.of(new Books(users, schedules, policies, services, monitors, proofs), NOW);
  }

  /// Findings of one kind.
  List<Finding> found(Check check) {
    return report().findings().stream().filter(f -> f.check() == check).toList();
  }
}
