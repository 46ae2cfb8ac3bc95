package tocsin.metrics.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads the target language of Graphite by recursive descent:
///
/// ```
/// target   = piped
/// piped    = (template | call | path) { "|" call }
/// template = "template(" piped { "," (literal | name "=" literal) } ")"
/// call     = name "(" [ value { "," value } { "," name "=" value } ] ")"
/// value    = literal | piped
/// literal  = number | text | true | false | none | inf
/// ```
///
/// Blanks may stand between tokens. Unlike Graphite, which cuts off what it cannot read, anything
/// left over is a [QueryException] with its position. One cut is kept, because graphs and alerts
/// were built on it and look well: after `|` a call with named arguments alone ends the target.
public final class Parser {
  private static final String SYMBOLS = "(),\"'\\|=";
  private static final int MAX_LENGTH = 100_000;
  private static final int MAX_NESTING = 200;

  private final Scanner in;
  private final Map<String, String> given;
  private Map<String, String> variables = Map.of();
  private int nesting;

  /// Templates that were read once, by where they begin.
  private final Map<Integer, Template> templates = new HashMap<>();

  /// Whether a body is read only to find its end.
  private boolean skimming;

  /// How much longer variables made all paths so far.
  private long grown;

  /// What stands behind the body of a template, and where that ends.
  private record Template(Map<String, String> values, int end) {}

  private Parser(String target, Map<String, String> given) {
    this.in = new Scanner(target);
    this.given = given;
  }

  /// Reads one target.
  ///
  /// @throws QueryException with the position of the fault
  public static Expr parse(String target) {
    return parse(target, Map.of());
  }

  /// Reads one target.
  ///
  /// @param variables values for `template()`, which win over those in the target
  /// @throws QueryException with the position of the fault
  public static Expr parse(String target, Map<String, String> variables) {
    if (target.length() > MAX_LENGTH) {
      throw new QueryException(
          "target of " + target.length() + " characters (expected: at most " + MAX_LENGTH + ")", 0);
    }
    var parser = new Parser(target, variables);
    Expr expr = parser.piped();
    parser.in.blanks();
    if (!parser.in.atEnd()) {
      throw parser.in.fault("the end, '|' or ','");
    }
    return expr;
  }

  private Expr piped() {
    if (++nesting > MAX_NESTING) {
      throw in.fault("at most " + MAX_NESTING + " levels");
    }
    Expr left = first();
    boolean ended = false;
    while (in.take('|')) {
      in.blanks();
      int at = in.position();
      String name = in.name();
      if (name.isEmpty() || !in.peek('(')) {
        throw in.fault("a function after '|'");
      }
      Expr.Call next = call(name, at, List.of(left));
      ended |= endsTarget(next);
      left = ended ? left : next;
    }
    nesting--;
    return left;
  }

  private boolean endsTarget(Expr.Call call) {
    boolean namedAlone = call.arguments().size() == 1 && !call.named().isEmpty();
    if (namedAlone && nesting > 1) {
      throw new QueryException(
          call.function() + " after '|' (expected: a first argument without a name)", call.at());
    }
    return namedAlone;
  }

  private Expr first() {
    in.blanks();
    int at = in.position();
    String name = in.name();
    if (!name.isEmpty() && in.peek('(')) {
      return name.equals("template") ? template() : call(name, at, List.of());
    }
    in.back(at);
    return path(at);
  }

  private Expr path(int at) {
    String text = in.path(SYMBOLS);
    if (text.isEmpty()) {
      throw in.fault("a function, a path or a value");
    } else if (text.endsWith(".")) {
      throw in.fault("a node after the last '.'");
    }
    if (skimming) {
      return new Expr.Path(text, at);
    }
    String pattern = text;
    for (var variable : variables.entrySet()) {
      String name = "$" + variable.getKey();
      long most = (long) (pattern.length() / name.length()) * variable.getValue().length();
      if (pattern.contains(name) && most > MAX_LENGTH) {
        throw new QueryException("variables make a path too long (expected: shorter ones)", at);
      }
      pattern = pattern.replace(name, variable.getValue());
    }
    grown += Math.max(0, pattern.length() - text.length());
    if (grown > MAX_LENGTH) {
      throw new QueryException("variables make the target too long (expected: shorter ones)", at);
    }
    boolean alone = !variables.isEmpty() && text.startsWith("$") && !text.contains(".");
    return alone ? Literals.ofVariable(pattern, at) : new Expr.Path(pattern, at);
  }

  private Expr.Call call(String name, int at, List<Expr> piped) {
    var arguments = new ArrayList<>(piped);
    var named = new LinkedHashMap<String, Expr>();
    in.expect('(');
    if (!in.take(')')) {
      do {
        argument(arguments, named);
      } while (in.take(','));
      in.expect(')');
    }
    if (arguments.isEmpty() && !named.isEmpty()) {
      throw new QueryException(name + " (expected: a first argument without a name)", at);
    }
    return new Expr.Call(name, arguments, named, !piped.isEmpty(), in.since(at), at);
  }

  private void argument(List<Expr> arguments, Map<String, Expr> named) {
    in.blanks();
    int at = in.position();
    String name = in.name();
    if (!name.isEmpty() && in.take('=')) {
      named.put(name, value());
      return;
    }
    in.back(at);
    if (!named.isEmpty()) {
      throw in.fault("name=value, because the argument before is named");
    }
    arguments.add(value());
  }

  private Expr value() {
    in.blanks();
    int at = in.position();
    if (in.peek('"') || in.peek('\'')) {
      return new Expr.Text(in.quoted(), at);
    }
    String word = in.path(SYMBOLS + " ");
    if (in.endsValue()) {
      switch (word.toLowerCase(Locale.ROOT)) {
        case "true" -> {
          return new Expr.Flag(true, at);
        }
        case "false" -> {
          return new Expr.Flag(false, at);
        }
        case "none" -> {
          return new Expr.Nothing(at);
        }
        case "inf" -> {
          return new Expr.Amount(Double.POSITIVE_INFINITY, false, at);
        }
        default -> {
          if (Literals.isNumber(word)) {
            return Literals.number(word, at);
          }
        }
      }
    }
    in.back(at);
    return piped();
  }

  // The values stand after the text they fill in, so the body is read twice: first to find where it
  // ends, then, with the values known, for good. What was found is kept, or thirty templates in
  // each
  // other would be read a thousand million times.
  private Expr template() {
    in.expect('(');
    int start = in.position();
    Template template = templates.get(start);
    if (template == null) {
      template = found();
      templates.put(start, template);
    }
    Expr body = skimming ? new Expr.Nothing(start) : filled(start, template.values());
    in.back(template.end());
    return body;
  }

  private Template found() {
    boolean outer = skimming;
    skimming = true;
    piped();
    skimming = false;
    var values = new HashMap<String, String>();
    int count = 0;
    while (in.take(',')) {
      in.blanks();
      int at = in.position();
      String name = in.name();
      if (name.isEmpty() || !in.take('=')) {
        in.back(at);
        name = Integer.toString(++count);
      }
      values.put(name, literal());
    }
    in.expect(')');
    skimming = outer;
    return new Template(values, in.position());
  }

  private Expr filled(int start, Map<String, String> found) {
    var values = new HashMap<>(found);
    values.putAll(given);
    var outer = variables;
    variables = longestFirst(values);
    in.back(start);
    Expr body = piped();
    variables = outer;
    return body;
  }

  private String literal() {
    return switch (value()) {
      case Expr.Text text -> text.value();
      case Expr.Amount amount -> Literals.plain(amount);
      case Expr other ->
          throw new QueryException(
              "argument of template() (expected: a text or a number)", other.at());
    };
  }

  // $host must not be read as $h followed by "ost".
  private static Map<String, String> longestFirst(Map<String, String> found) {
    var sorted = new LinkedHashMap<String, String>();
    found.entrySet().stream()
        .sorted((a, b) -> b.getKey().length() - a.getKey().length())
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }
}
