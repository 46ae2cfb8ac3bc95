package tocsin.response.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import tocsin.ground.json.Fields;
import tocsin.ground.time.Spans;
import tocsin.response.words.ContactId;

/// What somebody is told beside pages: when, of their own shifts, and where, of broken monitors.
///
/// @param always whether also of schedules that no service asks
/// @param broken the contact method on which they are told of broken monitors, or [#OFF]; empty for
///   what is usual in their team
public record ShiftNotices(boolean always, List<Rule> rules, Optional<String> broken) {
  /// They are told of no broken monitor.
  public static final String OFF = "off";

  /// How long ahead at most.
  public static final Duration LONGEST_LEAD = Duration.ofDays(2);

  private static final int MOST = 10;

  public ShiftNotices {
    rules = List.copyOf(rules);
    // What was written before there was a list of broken monitors chose nothing.
    broken = Objects.requireNonNullElse(broken, Optional.empty());
  }

  /// Which end of a shift.
  public enum Edge {
    /// Going on call.
    ON,
    /// Going off call.
    OFF;

    /// As documents have it: `on`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Tell me on this contact method so long before that end.
  ///
  /// @param lead zero for the moment itself
  public record Rule(Edge when, Duration lead, ContactId contact) {}

  /// Nothing is told.
  public static ShiftNotices none() {
    return new ShiftNotices(false, List.of(), Optional.empty());
  }

  /// The same, without what goes to a contact method.
  public ShiftNotices without(ContactId contact) {
    return new ShiftNotices(
        always,
        rules.stream().filter(r -> !r.contact().equals(contact)).toList(),
        broken.filter(b -> !b.equals(contact.value())));
  }

  /// The same with other rules.
  public ShiftNotices with(List<Rule> others) {
    return new ShiftNotices(always, others, broken);
  }

  static ShiftNotices read(Fields f, List<ContactMethod> contacts) {
    List<Rule> rules = new ArrayList<>();
    for (Fields r : f.objects("rules")) {
      Edge when = r.choice("when", Edge.class).orElse(Edge.ON);
      Duration lead = r.optional("lead", ShiftNotices::lead).orElse(Duration.ZERO);
      ContactId contact = r.required("contact", ContactId::new).orElse(new ContactId("none"));
      if (contacts.stream().noneMatch(c -> c.id().equals(contact))) {
        r.fault("contact", "'" + contact + "' (expected: the id of one of the contacts)");
      }
      rules.add(new Rule(when, lead, contact));
    }
    if (rules.size() > MOST) {
      f.fault("rules", rules.size() + " (expected: at most " + MOST + ")");
    }
    Optional<String> broken = f.optional("broken", String::strip);
    broken
        .filter(b -> !b.equals(OFF) && contacts.stream().noneMatch(c -> c.id().value().equals(b)))
        .ifPresent(b ->
            f.fault("broken", "'" + b + "' (expected: off, or the id of one of the contacts)"));
    return new ShiftNotices(
        f.flag("always").orElse(false), rules.stream().distinct().limit(MOST).toList(), broken);
  }

  /// Reads such as `24h`.
  ///
  /// @throws IllegalArgumentException naming the text and what was expected
  public static Duration lead(String text) {
    Duration lead = Spans.parse(text);
    if (lead.compareTo(LONGEST_LEAD) > 0) {
      throw new IllegalArgumentException("'" + text + "' (expected: at most 48h)");
    }
    return lead;
  }
}
