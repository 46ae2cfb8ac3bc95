package tocsin.response.downtime;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Set;
import tocsin.ground.json.Fields;
import tocsin.response.message.State;
import tocsin.response.words.DowntimeId;
import tocsin.response.words.MonitorId;

/// The JSON of a downtime, read with all its faults at once: as it is stored, or with the fields of
/// `when` beside the others.
final class DowntimeText {
  private static final int LONGEST_WHY = 500;

  private DowntimeText() {}

  static Downtime read(String json) {
    Fields f = Fields.of(json);
    Downtime downtime =
        new Downtime(
            f.required("id", DowntimeId::new).orElse(new DowntimeId("faulty")),
            f.optional("why", DowntimeText::why).orElse(""),
            which(f),
            f.optional("scope", DowntimeText::scope).orElse("*"),
            WhenText.read(f.object("when").orElse(f)),
            f.flag("muteFirstRecovery").orElse(false),
            f.object("endsWith").map(DowntimeText::end).orElse(AtTheEnd.USUAL));
    f.check("downtime");
    return downtime;
  }

  private static Which which(Fields f) {
    Fields m = f.object("monitors").orElse(f);
    Set<MonitorId> ids = new HashSet<>(m.list("ids", MonitorId::new));
    Set<String> tags = new HashSet<>(m.list("tags", String::strip));
    Which none = new Which.Tagged(Set.of("*"));
    if (ids.isEmpty() == tags.isEmpty()) {
      f.fault(
          "monitors",
          "(expected: ids, or tags that all must be there; tags [\"*\"] for every one)");
      return none;
    }
    try {
      return ids.isEmpty() ? new Which.Tagged(tags) : new Which.These(ids);
    } catch (IllegalArgumentException e) {
      f.fault("monitors", String.valueOf(e.getMessage()));
      return none;
    }
  }

  private static AtTheEnd end(Fields f) {
    Set<State> states = new HashSet<>(f.list("states", DowntimeText::state));
    return new AtTheEnd(
        f.names().contains("states") ? states : AtTheEnd.USUAL.states(),
        f.flag("whenCancelled").orElse(false),
        f.flag("onlyCancelled"));
  }

  private static State state(String text) {
    for (State s : State.values()) {
      if (s != State.OK && (s.name().equalsIgnoreCase(text) || s.words().equalsIgnoreCase(text))) {
        return s;
      }
    }
    throw new IllegalArgumentException("'" + text + "' (expected: alert, warn, no_data, unknown)");
  }

  private static String scope(String text) {
    return Scope.parse(text) instanceof Scope.All ? "*" : text.strip();
  }

  private static String why(String text) {
    if (text.length() > LONGEST_WHY) {
      throw new IllegalArgumentException(
          text.length() + " characters (expected: at most " + LONGEST_WHY + ")");
    }
    return text.strip();
  }

  static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'" + text + "' (expected: a moment such as 2026-06-01T20:00:00Z)", e);
    }
  }
}
