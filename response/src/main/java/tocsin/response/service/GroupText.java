package tocsin.response.service;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tocsin.ground.json.Fields;
import tocsin.ground.time.Spans;
import tocsin.response.service.GroupRule.Since;

/// The rule by which alerts of a service are grouped, as somebody wrote it.
final class GroupText {
  static final int MOST_FIELDS = 10;
  private static final int LONGEST_FIELD = 100;
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration USUAL = Duration.ofMinutes(5);

  private GroupText() {}

  /// @param service the whole document
  static Optional<GroupRule> rule(Fields service, Grouping grouping) {
    Optional<GroupRule> rule = service.object("groupBy").map(GroupText::read);
    return switch (grouping) {
      case SERVICE, KEY -> rule;
      case TIME -> rule.or(() -> Optional.of(new GroupRule(List.of(), USUAL, Since.FIRST)));
      case CONTENT -> {
        if (rule.filter(r -> !r.fields().isEmpty()).isEmpty()) {
          service.fault(
              "groupBy.fields", "is missing (expected: names of fields, such as component)");
        }
        yield rule;
      }
    };
  }

  private static GroupRule read(Fields f) {
    List<String> fields = f.list("fields", GroupText::name).stream().distinct().toList();
    if (fields.size() > MOST_FIELDS) {
      f.fault("fields", fields.size() + " (expected: at most " + MOST_FIELDS + " fields)");
    }
    return new GroupRule(
        fields,
        f.optional("window", GroupText::window).orElse(USUAL),
        f.choice("since", Since.class).orElse(Since.LAST));
  }

  private static String name(String text) {
    if (text.isBlank() || text.length() > LONGEST_FIELD) {
      throw new IllegalArgumentException(
          "'" + text + "' (expected: 1 to " + LONGEST_FIELD + " characters)");
    }
    return text.strip();
  }

  private static Duration window(String text) {
    Duration span = Spans.parse(text);
    if (span.compareTo(SHORTEST) < 0 || span.compareTo(GroupRule.LONGEST) > 0) {
      throw new IllegalArgumentException("'" + text + "' (expected: from 1m to 24h)");
    }
    return span;
  }
}
