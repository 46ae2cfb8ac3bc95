package tocsin.response.message;

import java.util.ArrayList;
import java.util.List;

/// Reads an `eval`: `^` binds closest and from the right, then a sign, then `* / %`, then `+ -`.
/// Not thread-safe.
final class FormulaReader {
  private static final int DEEPEST = 50;

  private final String text;
  private final Vocabulary known;
  private int i;
  private int depth;

  private FormulaReader(String text, Vocabulary known) {
    this.text = text;
    this.known = known;
  }

  static Formula read(String text, Vocabulary known) throws WrongTagException {
    FormulaReader reader = new FormulaReader(text, known);
    Formula formula = reader.sum();
    if (reader.peek() != '\0') {
      throw reader.wrong("an operator or the end");
    }
    return formula;
  }

  private Formula sum() throws WrongTagException {
    if (++depth > DEEPEST) {
      throw wrong("at most " + DEEPEST + " levels");
    }
    Formula left = product();
    while (peek() == '+' || peek() == '-') {
      left = two(take(), left, product());
    }
    depth--;
    return left;
  }

  private Formula product() throws WrongTagException {
    Formula left = signed();
    while (peek() == '*' || peek() == '/' || peek() == '%') {
      left = two(take(), left, signed());
    }
    return left;
  }

  private Formula signed() throws WrongTagException {
    boolean negative = false;
    while (peek() == '-' || peek() == '+') {
      negative ^= take() == '-';
    }
    Formula of = power();
    return negative ? new Formula.Negative(number(of)) : of;
  }

  private Formula power() throws WrongTagException {
    Formula base = atom();
    if (peek() != '^') {
      return base;
    }
    take();
    if (++depth > DEEPEST) {
      throw wrong("at most " + DEEPEST + " levels");
    }
    Formula power = two('^', base, signed());
    depth--;
    return power;
  }

  private Formula atom() throws WrongTagException {
    if (peek() == '(') {
      take();
      Formula inner = sum();
      expect(')');
      return inner;
    }
    int from = i;
    String word = word();
    if (word.isEmpty()) {
      throw wrong("a number, a variable or '('");
    }
    if (Character.isDigit(word.charAt(0)) || word.charAt(0) == '.') {
      return figure(word);
    }
    if (peek() == '(') {
      return call(word);
    }
    String name = word.replace("[", "").replace("]", "");
    if (!known.knows(name)) {
      i = from;
      throw new WrongTagException(known.fault(name));
    }
    return new Formula.Name(name);
  }

  private Formula call(String word) throws WrongTagException {
    Function function =
        Function.named(word)
            .orElseThrow(() ->
                new WrongTagException(
                    "unknown function '" + word + "'" + Nearest.hint(word, Function.words())));
    take();
    List<Formula> arguments = new ArrayList<>(List.of(number(sum())));
    while (peek() == ',') {
      take();
      arguments.add(number(sum()));
    }
    expect(')');
    if (arguments.size() < function.fewest || arguments.size() > function.most) {
      throw new WrongTagException(
          word + " has " + arguments.size() + " arguments (expected: " + counts(function) + ")");
    }
    return new Formula.Call(function, arguments);
  }

  private static String counts(Function f) {
    return f.fewest == f.most ? Integer.toString(f.most) : f.fewest + " to " + f.most;
  }

  private Formula figure(String word) throws WrongTagException {
    try {
      return new Formula.Figure(Double.parseDouble(word));
    } catch (NumberFormatException e) {
      throw new WrongTagException("'" + word + "' (expected: a number)");
    }
  }

  private static Formula two(char sign, Formula left, Formula right) throws WrongTagException {
    return new Formula.Two(sign, number(left), number(right));
  }

  private static Formula number(Formula f) throws WrongTagException {
    if (f instanceof Formula.Call c && c.function().givesWords()) {
      throw new WrongTagException(
          c.function().word() + " gives words (expected: nothing is done with its result)");
    }
    return f;
  }

  private String word() {
    peek();
    int from = i;
    int brackets = 0;
    while (i < text.length() && (brackets > 0 || ofWord(text.charAt(i)))) {
      brackets += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
      i++;
    }
    return text.substring(from, i);
  }

  private static boolean ofWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '[' || c == ']';
  }

  private char peek() {
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < text.length() ? text.charAt(i) : '\0';
  }

  private char take() {
    char c = peek();
    i++;
    return c;
  }

  private void expect(char c) throws WrongTagException {
    if (take() != c) {
      i--;
      throw wrong("'" + c + "'");
    }
  }

  private WrongTagException wrong(String expected) {
    String rest = i < text.length() ? "'" + text.substring(i) + "'" : "the end";
    return new WrongTagException(
        "eval \"" + text + "\" at " + (i + 1) + ": " + rest + " (expected: " + expected + ")");
  }
}
