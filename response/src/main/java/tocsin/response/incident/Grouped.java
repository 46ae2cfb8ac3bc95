package tocsin.response.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.StringJoiner;
import tocsin.ground.time.Spans;
import tocsin.response.service.GroupRule;
import tocsin.response.service.GroupRule.Since;

/// The group an alert is in by the rule of its service. Pure.
///
/// @param key equal for alerts of one group, and for no others
/// @param words what they have in common, for people; empty when only time counts
record Grouped(GroupRule rule, String key, String words) {
  /// Values are compared by so many characters.
  private static final int COMPARED = 500;

  private static final int SHOWN = 60;

  /// Empty when the alert lacks one of the fields: such an alert stands alone.
  static Optional<Grouped> of(GroupRule rule, Alert alert) {
    var key = new StringBuilder();
    var words = new StringJoiner(", ");
    for (String field : rule.fields()) {
      Optional<String> value = EventFields.value(alert.text(), field);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      String name = EventFields.plain(field);
      String text = cut(value.get(), COMPARED);
      // With its length, so that no value can look like two fields.
      key.append(name).append('=').append(text.length()).append(':').append(text).append(';');
      words.add(name + "=" + cut(text, SHOWN));
    }
    return Optional.of(new Grouped(rule, key.toString(), words.toString()));
  }

  /// Whether an open incident of this group still takes an alert of this moment.
  boolean isOpenIn(Incident i, Instant at) {
    Instant opened = i.milestones().opened();
    Instant from = rule.since() == Since.FIRST ? opened : Alerts.of(i.alerts()).newest();
    return !at.isAfter(from.plus(rule.window())) && !at.isAfter(opened.plus(GroupRule.LONGEST));
  }

  /// Why an alert joined: `component=db within 5 min of the last alert`.
  String because() {
    Duration window = rule.window();
    return (words + " within " + Spans.words(window)).strip()
        + (rule.since() == Since.FIRST ? " of the first alert" : " of the last alert");
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
