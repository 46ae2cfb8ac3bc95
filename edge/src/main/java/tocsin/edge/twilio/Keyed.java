package tocsin.edge.twilio;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.response.paging.LinkVerb;
import tocsin.response.words.IncidentId;

/// What somebody answered: 4 acknowledges, 6 resolves and 8 escalates, as with other pagers, and 9
/// snoozes; 1, 2, 3 and the words do as well. A text may say which incident, such as `4 INC-12` or
/// `ack 12`.
///
/// @param about the incident that was named; empty for the one that was paged for last
public record Keyed(LinkVerb verb, Optional<IncidentId> about) {
  private static final Pattern FORM =
      Pattern.compile("(\\d|[a-z]+)[.!]?(?:\\s+(?:inc-)?(\\d{1,9}))?[.!]?");

  /// What can be answered, for whoever wrote something else.
  static final String HELP =
      "Reply 4 to acknowledge, 6 to resolve, 8 to escalate or 9 to snooze the last page for 1 h, or"
          + " 4 INC-12 for another.";

  /// Reads a text or a key.
  static Optional<Keyed> of(String text) {
    Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      return Optional.empty();
    }
    Optional<IncidentId> about =
        Optional.ofNullable(form.group(2)).map(number -> new IncidentId("INC-" + number));
    return verb(form.group(1)).map(verb -> new Keyed(verb, about));
  }

  private static Optional<LinkVerb> verb(String word) {
    return switch (word) {
      case "4", "1", "a", "ack", "acknowledge" -> Optional.of(LinkVerb.ACKNOWLEDGE);
      case "6", "2", "r", "res", "resolve", "resolved" -> Optional.of(LinkVerb.RESOLVE);
      case "8", "3", "e", "esc", "escalate" -> Optional.of(LinkVerb.ESCALATE);
      case "9", "snooze" -> Optional.of(LinkVerb.SNOOZE);
      default -> Optional.empty();
    };
  }
}
