package tocsin.response.message;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What people who come from rules of Prometheus and Grafana write, in our words.
final class Habits {
  private static final Map<String, Function> FUNCTIONS =
      Map.of(
          "humanize", Function.HUMANIZE,
          "humanize1024", Function.HUMANIZE_BYTES,
          "humanizePercentage", Function.HUMANIZE_PERCENT,
          "humanizeDuration", Function.HUMANIZE_DURATION,
          "humanizeTimestamp", Function.HUMANIZE_TIMESTAMP);
  private static final Set<String> GO =
      Set.of("if", "end", "range", "with", "printf", "template", "define", "block");

  private Habits() {}

  /// `$value | humanize` is `humanize $value`.
  static List<Word> inOrder(List<Word> words) {
    return words.size() == 3 && words.get(1).equals(new Word.Bare("|"))
        ? List.of(words.get(2), words.get(0))
        : words;
  }

  static boolean isFunction(String word) {
    return FUNCTIONS.containsKey(word);
  }

  static Formula call(String word, String name) {
    return new Formula.Call(
        FUNCTIONS.getOrDefault(word, Function.HUMANIZE), List.of(new Formula.Name(name)));
  }

  /// The name of a variable in our words.
  static String name(String word) {
    if (word.equals("$value") || word.equals(".Value")) {
      return "value";
    }
    if (word.startsWith("$labels.") || word.startsWith(".Labels.")) {
      return word.substring(word.indexOf('.', 1) + 1) + ".name";
    }
    if (word.startsWith("$values.")) {
      String letter = word.substring("$values.".length());
      return (letter.endsWith(".Value") ? letter.substring(0, letter.length() - 6) : letter)
          + ".value";
    }
    return word;
  }

  static void refuseGo(String word) throws WrongTagException {
    if (GO.contains(word)) {
      throw new WrongTagException(
          "'"
              + word
              + "' is of Go's templates (expected: {{#is_alert}} ... {{else}} ... {{/is_alert}},"
              + " {{#is_match \"host.name\" \"web\"}}, or {{eval \"round(value, 2)\"}})");
    }
  }
}
