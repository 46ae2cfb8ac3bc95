package tocsin.sim.player.differ;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which questions an excuse is for.
sealed interface Asked {
  Pattern WITHOUT = Pattern.compile("without (\\w+): (.*)");
  Pattern CALL = Pattern.compile("call: (.*)");

  /// The request as JSON has this in it.
  record Text(Pattern text) implements Asked {}

  /// A call in it is this, with `#` for each argument that is a target itself.
  record Call(Pattern form) implements Asked {}

  /// It has this in it, and without an option both answer alike.
  record Without(String option, Pattern text) implements Asked {}

  static Asked parse(String cell) {
    Matcher call = CALL.matcher(cell);
    if (call.matches()) {
      return new Call(Pattern.compile(call.group(1)));
    }
    Matcher without = WITHOUT.matcher(cell);
    return without.matches()
        ? new Without(without.group(1), Pattern.compile(without.group(2)))
        : new Text(Pattern.compile(cell));
  }

  /// @param isSame whether both answer a question alike
  default boolean holds(Question question, Predicate<Question> isSame) {
    return switch (this) {
      case Text(Pattern text) -> text.matcher(question.request().toString()).find();
      case Call(Pattern form) -> question.calls().anyMatch(c -> form.matcher(c.form()).matches());
      case Without(String option, Pattern text) ->
          question.options().containsKey(option)
              && text.matcher(question.request().toString()).find()
              && isSame.test(question.without(option));
    };
  }
}
