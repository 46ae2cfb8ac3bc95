package tocsin.response.change;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import tocsin.ground.json.Fields;
import tocsin.response.change.Change.Defaults;
import tocsin.response.words.Actor;
import tocsin.response.words.ChangeId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.UserId;

/// The JSON of a change, read with all its faults at once.
final class ChangeText {
  private static final int LONGEST = 1_000;
  private static final int MOST_LINKS = 20;

  private ChangeText() {}

  static Change read(String json, Defaults defaults) {
    Fields f = Fields.of(json);
    var service = f.required("service", ServiceId::new);
    var summary = f.required("summary", ChangeText::text);
    var kind = f.choice("kind", ChangeKind.class);
    var id = f.optional("id", ChangeId::new);
    var at = f.optional("at", ChangeText::instant);
    var ends = f.optional("endsAt", ChangeText::instant);
    var by = f.optional("by", UserId::new);
    var from = f.optional("fromVersion", ChangeText::text);
    var to = f.optional("toVersion", ChangeText::text);
    var reverts = f.optional("reverts", ChangeId::new);
    var links = f.list("links", ChangeText::text);
    Instant when = at.orElse(defaults.at());
    if (ends.isPresent() && ends.get().isBefore(when)) {
      f.fault("endsAt", "'" + ends.get() + "' (expected: not before " + when + ")");
    }
    if (links.size() > MOST_LINKS) {
      f.fault("links", links.size() + " (expected: at most " + MOST_LINKS + ")");
    }
    f.check("change");
    return new Change(
        id.orElse(defaults.id()),
        when,
        ends,
        kind.orElse(reverts.isPresent() ? ChangeKind.REVERT : ChangeKind.DEPLOY),
        service.orElseThrow(),
        summary.orElseThrow(),
        by.<Actor>map(Actor.Person::new).orElse(defaults.by()),
        from,
        to,
        reverts,
        links);
  }

  private static String text(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          text.length() + " characters (expected: at most " + LONGEST + ")");
    }
    return text.strip();
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'" + text + "' (expected: an instant such as 2026-01-15T02:20:00Z)", e);
    }
  }
}
