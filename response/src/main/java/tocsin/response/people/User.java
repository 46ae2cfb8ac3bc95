package tocsin.response.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tocsin.response.words.ContactId;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// A person.
///
/// @param contacts every way to reach them, preferred first
/// @param rules how they want to be told, by urgency
/// @param quiet when they are told nothing that can wait
/// @param leaves the last day on which they can be counted on; empty while nobody knows of one
/// @param unverified contact methods whose code was not entered yet; empty in what was written
///   before there were codes, which counts as verified
/// @param notices what they are told of their own shifts; empty for nothing
public record User(
    UserId id,
    String name,
    Optional<String> email,
    ZoneId zone,
    List<ContactMethod> contacts,
    List<NotificationRule> rules,
    Optional<QuietHours> quiet,
    Optional<LocalDate> leaves,
    Optional<List<ContactId>> unverified,
    Optional<ShiftNotices> notices) {
  public User {
    contacts = List.copyOf(contacts);
    rules = List.copyOf(rules);
    unverified = unverified.map(List::copyOf);
  }

  /// Somebody who stays.
  public User(
      UserId id,
      String name,
      Optional<String> email,
      ZoneId zone,
      List<ContactMethod> contacts,
      List<NotificationRule> rules) {
    this(
        id,
        name,
        email,
        zone,
        contacts,
        rules,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// Somebody who is told nothing of their shifts.
  public User(
      UserId id,
      String name,
      Optional<String> email,
      ZoneId zone,
      List<ContactMethod> contacts,
      List<NotificationRule> rules,
      Optional<QuietHours> quiet,
      Optional<LocalDate> leaves,
      Optional<List<ContactId>> unverified) {
    this(id, name, email, zone, contacts, rules, quiet, leaves, unverified, Optional.empty());
  }

  /// Tell me on this contact method so long after the incident was given to me.
  public record NotificationRule(Urgency urgency, Duration delay, ContactId contact) {}

  public Optional<ContactMethod> contact(ContactId id) {
    return contacts.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /// The same person, reached in other ways.
  public User with(List<ContactMethod> others, List<NotificationRule> otherRules) {
    return new User(id, name, email, zone, others, otherRules, quiet, leaves, unverified, notices);
  }

  /// The same person, told other things of their shifts.
  public User with(ShiftNotices others) {
    return new User(
        id, name, email, zone, contacts, rules, quiet, leaves, unverified, Optional.of(others));
  }

  /// The same person, of whose contact methods these wait for their code.
  User withUnverified(List<ContactId> waiting) {
    return new User(
        id,
        name,
        email,
        zone,
        contacts,
        rules,
        quiet,
        leaves,
        waiting.isEmpty() ? Optional.empty() : Optional.of(waiting),
        notices);
  }

  /// How they are told what is no page and no moment of a shift: by what tells them of their
  /// shifts, or else by mail, but never by a call. Empty for whoever has neither.
  public Optional<ContactMethod> toldBy() {
    return notices.stream()
        .flatMap(n -> n.rules().stream())
        .flatMap(r -> contact(r.contact()).stream())
        .filter(c -> !(c instanceof ContactMethod.Voice))
        .findFirst()
        .or(() -> contacts.stream().filter(ContactMethod.Email.class::isInstance).findFirst());
  }

  /// Whether a contact method waits for its code.
  public boolean isUnverified(ContactId contact) {
    return unverified.filter(u -> u.contains(contact)).isPresent();
  }

  /// When the last day is over on their own clock; empty while they stay.
  public Optional<Instant> gone() {
    return leaves.map(d -> d.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /// Reads a person as written by a person or a client.
  ///
  /// @throws tocsin.ground.json.BadJsonException if the text is not a JSON object
  /// @throws tocsin.ground.json.BadFieldsException naming every fault
  public static User parse(String json) {
    return UserText.read(json);
  }
}
