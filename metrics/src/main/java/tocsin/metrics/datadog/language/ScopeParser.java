package tocsin.metrics.datadog.language;

import java.util.ArrayList;
import java.util.List;
import tocsin.metrics.datadog.language.Scope.And;
import tocsin.metrics.datadog.language.Scope.Not;
import tocsin.metrics.datadog.language.Scope.Or;
import tocsin.metrics.datadog.language.Scope.Tag;

/// Reads what stands between the braces. There are two ways to write it, which are not mixed:
/// `env:prod,!host:x`, and `env:prod AND NOT host IN (x,y)`. Not thread-safe.
final class ScopeParser {
  private static final int DEEPEST = 32;
  private static final String ENDS = ",{}()";

  private final Scanner scanner;
  private boolean hasWords;
  private boolean hasSigns;
  private int depth;

  ScopeParser(Scanner scanner) {
    this.scanner = scanner;
  }

  Scope whole() {
    if (scanner.peek("}")) {
      throw scanner.fault("'*' for all series, or tags such as env:prod");
    }
    List<Scope> parts = new ArrayList<>();
    do {
      parts.add(either());
    } while (comma());
    return parts.size() == 1 ? parts.getFirst() : new And(parts);
  }

  private boolean comma() {
    if (!scanner.peek(",")) {
      return false;
    }
    hasSigns = true;
    refuseMixture();
    return scanner.take(",");
  }

  private Scope either() {
    List<Scope> parts = new ArrayList<>(List.of(both()));
    while (word("OR")) {
      parts.add(both());
    }
    return parts.size() == 1 ? parts.getFirst() : new Or(parts);
  }

  private Scope both() {
    List<Scope> parts = new ArrayList<>(List.of(one()));
    while (word("AND")) {
      parts.add(one());
    }
    return parts.size() == 1 ? parts.getFirst() : new And(parts);
  }

  private Scope one() {
    if (++depth > DEEPEST) {
      throw scanner.fault("at most " + DEEPEST + " brackets inside brackets");
    }
    Scope read = part();
    depth--;
    return read;
  }

  private Scope part() {
    if (scanner.peek("!")) {
      hasSigns = true;
      refuseMixture();
      scanner.take("!");
      return new Not(one());
    }
    if (word("NOT")) {
      return new Not(one());
    }
    if (scanner.take("(")) {
      Scope inside = either();
      scanner.expect(")");
      return inside;
    }
    return tag();
  }

  private Scope tag() {
    int at = scanner.position();
    String written = scanner.until(ENDS);
    if (written.equals("*")) {
      return new Scope.Everything();
    }
    int colon = written.indexOf(':');
    if (colon == 0 || colon == written.length() - 1 || written.isEmpty()) {
      scanner.back(at);
      throw scanner.fault("a tag with its value, such as env:prod");
    }
    if (colon > 0) {
      return new Tag(written.substring(0, colon), written.substring(colon + 1));
    }
    if (word("IN")) {
      return in(written);
    }
    if (word("NOT")) {
      if (!scanner.takeWord("IN")) {
        throw scanner.fault("IN (value, ...)");
      }
      return new Not(in(written));
    }
    return new Tag(written, Scopes.OF_BARE_TAGS);
  }

  private Scope in(String key) {
    scanner.expect("(");
    List<Scope> values = new ArrayList<>();
    do {
      String value = scanner.until(ENDS);
      if (value.isEmpty()) {
        throw scanner.fault("a value of " + key);
      }
      values.add(new Tag(key, value));
    } while (scanner.take(","));
    scanner.expect(")");
    return new Or(values);
  }

  private boolean word(String wanted) {
    if (!scanner.takeWord(wanted)) {
      return false;
    }
    hasWords = true;
    refuseMixture();
    return true;
  }

  private void refuseMixture() {
    if (hasWords && hasSigns) {
      throw scanner.fault("either ! and commas, or AND, OR, NOT and IN, not both");
    }
  }
}
