package tocsin.server.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tocsin.ground.json.Json;
import tocsin.ground.time.Spans;
import tocsin.response.people.ShiftNotices;
import tocsin.response.people.ShiftNotices.Edge;
import tocsin.response.people.ShiftNotices.Rule;
import tocsin.response.people.User;
import tocsin.response.words.ContactId;
import tocsin.server.page.Delivered;
import tocsin.server.page.Form;

/// What somebody is told of their shifts, as sentences, and how it is changed.
final class NoticeForm {
  private NoticeForm() {}

  /// Each rule as a sentence.
  static List<PersonView.Rule> shown(User u) {
    List<Rule> rules = of(u).rules();
    return IntStream.range(0, rules.size())
        .mapToObj(i -> new PersonView.Rule(i, said(u, rules.get(i))))
        .toList();
  }

  static ShiftNotices of(User u) {
    return u.notices().orElse(ShiftNotices.none());
  }

  private static String said(User u, Rule r) {
    String what = r.when() == Edge.ON ? " goes on call" : " goes off call";
    String by = u.contact(r.contact()).map(Delivered::called).orElse("what is gone");
    return (r.lead().equals(Duration.ZERO) ? "When " : Spans.words(r.lead()) + " before ")
        + u.name()
        + what
        + ", by "
        + by
        + ".";
  }

  /// The person with one more rule.
  ///
  /// @throws IllegalArgumentException if the lead is none, or too long
  static String added(User u, Form form) {
    List<Rule> all = new ArrayList<>(of(u).rules());
    var rule =
        new Rule(
            form.get("when").equals("off") ? Edge.OFF : Edge.ON,
            ShiftNotices.lead(form.get("lead")),
            new ContactId(form.get("contact")));
    if (!all.contains(rule)) {
      all.add(rule);
    }
    return Json.write(u.with(of(u).with(all)));
  }

  static String removed(User u, int at) {
    List<Rule> all = new ArrayList<>(of(u).rules());
    if (at >= 0 && at < all.size()) {
      all.remove(at);
    }
    return Json.write(u.with(of(u).with(all)));
  }

  /// Whether also of schedules that no service asks.
  static String always(User u, boolean always) {
    return Json.write(u.with(new ShiftNotices(always, of(u).rules(), of(u).broken())));
  }

  /// Where they are told of broken monitors.
  ///
  /// @param chosen a contact method, `off`, or empty text for what is usual
  static String broken(User u, String chosen) {
    Optional<String> broken = Optional.of(chosen).filter(c -> !c.isEmpty());
    return Json.write(u.with(new ShiftNotices(of(u).always(), of(u).rules(), broken)));
  }
}
