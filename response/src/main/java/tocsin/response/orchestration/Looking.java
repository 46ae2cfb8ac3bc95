package tocsin.response.orchestration;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whether conditions hold of an event as the rules so far have left it.
final class Looking {
  private final Doing doing;
  private final Instant now;
  private final Regexes regexes = new Regexes();

  Looking(Doing doing, Instant now) {
    this.doing = doing;
    this.now = now;
  }

  boolean holds(Condition condition) throws Regexes.TooCostly {
    return switch (condition) {
      case Condition.Equals c -> value(c.field()).filter(c.value()::equals).isPresent();
      case Condition.Contains c ->
          value(c.field()).filter(v -> lower(v).contains(lower(c.value()))).isPresent();
      case Condition.Matches c -> found(c.field(), c.value()).isPresent();
      case Condition.Exists c -> value(c.field()).isPresent();
      case Condition.All c -> count(c.of()) == c.of().size();
      case Condition.Any c -> count(c.of()) > 0;
      case Condition.Not c -> !holds(c.of());
      case Condition.During c -> c.hours().covers(now);
    };
  }

  private int count(List<Condition> of) throws Regexes.TooCostly {
    int holding = 0;
    for (Condition c : of) {
      holding += holds(c) ? 1 : 0;
    }
    return holding;
  }

  /// What a regular expression finds in a field.
  Optional<String> found(String field, String regex) throws Regexes.TooCostly {
    Optional<String> value = value(field);
    return value.isPresent() ? regexes.find(regex, value.get()) : Optional.empty();
  }

  private Optional<String> value(String field) {
    return doing.value(field);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
