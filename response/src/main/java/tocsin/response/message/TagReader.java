package tocsin.response.message;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads what stands in one pair of braces.
record TagReader(Vocabulary known) {
  private static final Set<String> MOMENTS =
      Set.of(
          "first_triggered_at",
          "last_triggered_at",
          "first_triggered_at_epoch",
          "last_triggered_at_epoch");

  /// A tag that shows something.
  Part shown(String body, boolean raw) throws WrongTagException {
    List<Word> words = Habits.inOrder(Word.cut(body));
    if (!words.isEmpty() && text(words.getFirst()).equals("override_priority")) {
      return new Part.Priority(priority(words));
    }
    return new Part.Show(source(words), raw);
  }

  /// A condition that opens a block.
  When when(String body) throws WrongTagException {
    List<Word> words = Word.cut(body);
    String name = words.isEmpty() ? "" : text(words.getFirst());
    return switch (name) {
      case "is_priority" -> new When.HasPriority(priority(words));
      case "is_match" -> new When.Matches(subject(words), values(words));
      case "is_exact_match" -> new When.Equals(subject(words), values(words));
      default -> new When.Is(move(name, words));
    };
  }

  private static Move move(String name, List<Word> words) throws WrongTagException {
    Move move =
        Move.named(name)
            .orElseThrow(() ->
                new WrongTagException(
                    "unknown condition '" + name + "'" + Nearest.hint(name, conditions())));
    if (words.size() > 1) {
      throw new WrongTagException(name + " takes no argument");
    }
    return move;
  }

  private static List<String> conditions() {
    List<String> all = new ArrayList<>(Move.words());
    all.addAll(List.of("is_match", "is_exact_match", "is_priority"));
    return all;
  }

  private Source source(List<Word> words) throws WrongTagException {
    if (words.isEmpty()) {
      throw new WrongTagException("nothing stands here (expected: a variable)");
    }
    String first = text(words.getFirst());
    Habits.refuseGo(first);
    return switch (first) {
      case "eval" -> new Source.Eval(FormulaReader.read(argument(words, 1, 2), known));
      case "urlencode" -> new Source.Encoded(new Source.Variable(name(argument(words, 1, 2))));
      case "local_time" -> new Source.LocalTime(moment(argument(words, 1, 3)), zone(words));
      default ->
          Habits.isFunction(first)
              ? new Source.Eval(Habits.call(first, name(argument(words, 1, 2))))
              : variable(first, words);
    };
  }

  private Source variable(String first, List<Word> words) throws WrongTagException {
    if (words.size() > 1) {
      throw new WrongTagException(
          "unknown helper '"
              + first
              + "'"
              + Nearest.hint(
                  first, List.of("eval", "local_time", "urlencode", "override_priority")));
    }
    return new Source.Variable(name(first));
  }

  /// What a match looks at: a variable, in quotes or not, or a helper in round brackets.
  private Source subject(List<Word> words) throws WrongTagException {
    if (words.size() < 2) {
      throw new WrongTagException(
          "nothing to look at (expected: a variable and at least one text, both in quotes)");
    }
    return words.get(1) instanceof Word.Group g
        ? source(Word.cut(g.body()))
        : new Source.Variable(name(text(words.get(1))));
  }

  private static List<String> values(List<Word> words) throws WrongTagException {
    if (words.size() < 3) {
      throw new WrongTagException(
          "nothing to compare with (expected: at least one text in quotes)");
    }
    return words.stream().skip(2).map(TagReader::text).toList();
  }

  private String name(String word) throws WrongTagException {
    String name = Habits.name(word.replace("[", "").replace("]", ""));
    if (!known.knows(name)) {
      throw new WrongTagException(known.fault(name));
    }
    return name;
  }

  private static String moment(String word) throws WrongTagException {
    if (!MOMENTS.contains(word)) {
      throw new WrongTagException(
          "'" + word + "' is no moment (expected: first_triggered_at or last_triggered_at)");
    }
    return word;
  }

  private static ZoneId zone(List<Word> words) throws WrongTagException {
    String zone = argument(words, 2, 3);
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new WrongTagException("'" + zone + "' (expected: a time zone such as Europe/Madrid)");
    }
  }

  private static int priority(List<Word> words) throws WrongTagException {
    String text = argument(words, 1, 2);
    if (!text.matches("[Pp]?[1-5]")) {
      throw new WrongTagException("'" + text + "' (expected: 'P1' to 'P5')");
    }
    return text.charAt(text.length() - 1) - '0';
  }

  private static String argument(List<Word> words, int index, int size) throws WrongTagException {
    if (words.size() != size) {
      throw new WrongTagException(
          text(words.getFirst())
              + " has "
              + (words.size() - 1)
              + " arguments (expected: "
              + (size - 1)
              + ")");
    }
    return text(words.get(index));
  }

  private static String text(Word word) {
    return switch (word) {
      case Word.Bare b -> b.text();
      case Word.Quoted q -> q.text();
      case Word.Group g -> "(" + g.body() + ")";
    };
  }
}
