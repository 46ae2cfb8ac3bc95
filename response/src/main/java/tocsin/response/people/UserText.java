package tocsin.response.people;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tocsin.ground.json.Fields;
import tocsin.ground.time.Spans;
import tocsin.response.people.User.NotificationRule;
import tocsin.response.words.ContactId;
import tocsin.response.words.Names;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// The JSON of a person, read with all its faults at once.
final class UserText {
  private static final Pattern MAIL = Pattern.compile("[^\\s@<>\",;]{1,64}@[^\\s@<>\",;]{1,190}");
  private static final Pattern NUMBER = Pattern.compile("\\+[0-9]{6,15}");
  private static final int MAX_CONTACTS = 20;
  private static final int MAX_RULES = 40;

  private UserText() {}

  static User read(String json) {
    Fields f = Fields.of(json);
    var id = f.required("id", UserId::new);
    var email = f.optional("email", t -> matching(MAIL, t, "a mail address"));
    ZoneId zone = f.optional("zone", UserText::zone).orElse(ZoneId.of("UTC"));
    List<ContactId> verified = new ArrayList<>();
    List<ContactMethod> contacts = contacts(f, verified);
    List<NotificationRule> rules = rules(f, contacts);
    String name = f.optional("name", Names::checked).or(() -> id.map(UserId::value)).orElse("");
    var leaves = f.optional("leaves", UserText::day);
    var quiet = f.optional("quiet", QuietHours::new);
    var notices = f.object("notices").map(n -> ShiftNotices.read(n, contacts));
    f.check("user");
    // What the writer says of that is heard of an import only: else it is decided at the desk.
    Optional<List<ContactId>> unverified =
        verified.isEmpty()
            ? Optional.empty()
            : Optional.of(
                contacts.stream()
                    .map(ContactMethod::id)
                    .filter(c -> !verified.contains(c))
                    .toList());
    return new User(
        id.orElseThrow(), name, email, zone, contacts, rules, quiet, leaves, unverified, notices);
  }

  private static List<ContactMethod> contacts(Fields f, List<ContactId> verified) {
    List<ContactMethod> contacts = new ArrayList<>();
    Set<ContactId> seen = new HashSet<>();
    for (Fields c : f.objects("contacts")) {
      String kind = c.required("kind", t -> t.toLowerCase(Locale.ROOT)).orElse("email");
      ContactId id = c.optional("id", ContactId::new).orElse(new ContactId(kind));
      if (!seen.add(id)) {
        c.fault("id", "'" + id + "' stands twice (expected: one name for each)");
      }
      contact(c, kind, id).ifPresent(contacts::add);
      if (c.flag("verified").orElse(false)) {
        verified.add(id);
      }
    }
    if (contacts.size() > MAX_CONTACTS) {
      f.fault("contacts", contacts.size() + " (expected: at most " + MAX_CONTACTS + ")");
    }
    return contacts;
  }

  private static Optional<ContactMethod> contact(Fields c, String kind, ContactId id) {
    return switch (kind) {
      case "email" ->
          c.required("address", t -> matching(MAIL, t, "a mail address"))
              .map(a -> new ContactMethod.Email(id, a));
      case "slack" ->
          c.required("address", UserText::slack).map(a -> new ContactMethod.Slack(id, a));
      case "webhook" ->
          c.required("address", UserText::url).map(a -> new ContactMethod.Webhook(id, a));
      case "sms" ->
          c.required("address", t -> matching(NUMBER, t, "a number such as +4915112345678"))
              .map(a -> new ContactMethod.Sms(id, a));
      case "voice" ->
          c.required("address", t -> matching(NUMBER, t, "a number such as +4915112345678"))
              .map(a -> new ContactMethod.Voice(id, a));
      case "push" -> Optional.of(PushText.read(c, id));
      case "console" ->
          Optional.of(new ContactMethod.Console(id, c.optional("address", t -> t).orElse("log")));
      default -> {
        c.fault(
            "kind",
            "'" + kind + "' (expected: email, slack, webhook, push, sms, voice or console)");
        yield Optional.empty();
      }
    };
  }

  private static List<NotificationRule> rules(Fields f, List<ContactMethod> contacts) {
    List<NotificationRule> rules = new ArrayList<>();
    for (Fields r : f.objects("rules")) {
      Urgency urgency = r.choice("urgency", Urgency.class).orElse(Urgency.HIGH);
      Duration delay = r.optional("delay", UserText::delay).orElse(Duration.ZERO);
      ContactId contact = r.required("contact", ContactId::new).orElse(new ContactId("none"));
      if (contacts.stream().noneMatch(c -> c.id().equals(contact))) {
        r.fault("contact", "'" + contact + "' (expected: the id of one of the contacts)");
      }
      rules.add(new NotificationRule(urgency, delay, contact));
    }
    if (rules.size() > MAX_RULES) {
      f.fault("rules", rules.size() + " (expected: at most " + MAX_RULES + ")");
    }
    return rules;
  }

  private static Duration delay(String text) {
    Duration delay = Spans.parse(text);
    if (delay.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException("'" + text + "' (expected: at most 1d)");
    }
    return delay;
  }

  private static String matching(Pattern form, String text, String expected) {
    if (!form.matcher(text.strip()).matches()) {
      throw new IllegalArgumentException("'" + text + "' (expected: " + expected + ")");
    }
    return text.strip();
  }

  /// An incoming webhook, or somebody's or a channel's id.
  private static String slack(String text) {
    return text.strip().matches("[CDGUW][A-Z0-9]{3,30}") ? text.strip() : url(text);
  }

  private static String url(String text) {
    try {
      URI uri = URI.create(text.strip());
      if (uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme())) {
        return text.strip();
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the one message for every address that cannot be called.
    }
    throw new IllegalArgumentException("'" + text + "' (expected: an http or https address)");
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' (expected: a day such as 2026-12-31)", e);
    }
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + text + "' (expected: a zone such as Europe/Berlin)", e);
    }
  }
}
