package tocsin.metrics.datadog.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.metrics.query.QueryException;

/// Calls one behind another: `.over("30d").last(4)`.
record Chain(List<Link> links, int end) {
  /// One call; its arguments without their quotes.
  record Link(String name, List<String> arguments, int at) {}

  Chain {
    links = List.copyOf(links);
  }

  /// Reads them all; each name at most once.
  static Chain read(Scanner scanner, List<String> known) {
    List<Link> links = new ArrayList<>();
    while (scanner.take(".")) {
      int at = scanner.position();
      String name = scanner.word();
      if (!known.contains(name)) {
        throw Scanner.unknown(name, known, at);
      }
      if (links.stream().anyMatch(l -> l.name().equals(name))) {
        throw new QueryException("found '" + name + "' again (expected: it once)", at);
      }
      links.add(new Link(name, arguments(scanner), at));
    }
    return new Chain(links, scanner.position());
  }

  /// What stands in brackets.
  static List<String> arguments(Scanner scanner) {
    scanner.expect("(");
    List<String> arguments = new ArrayList<>();
    while (!scanner.peek(")")) {
      boolean isQuoted = scanner.peek("\"") || scanner.peek("'");
      arguments.add(isQuoted ? scanner.quoted() : Long.toString(count(scanner)));
      if (!scanner.take(",") && !scanner.peek(")")) {
        throw scanner.fault("',' or ')'");
      }
    }
    scanner.expect(")");
    return arguments;
  }

  private static long count(Scanner scanner) {
    return Figures.whole(scanner, 0, Integer.MAX_VALUE);
  }

  /// The arguments of a call, none when it is not there.
  List<String> of(String name) {
    return link(name).map(Link::arguments).orElse(List.of());
  }

  /// The only argument of a call that must be there.
  String one(String name) {
    return one(
        link(name)
            .orElseThrow(() ->
                new QueryException(
                    "found no ." + name + "(...) (expected: it with one argument)", end)));
  }

  private static String one(Link link) {
    if (link.arguments().size() != 1) {
      throw new QueryException(
          "found " + link.arguments().size() + " arguments (expected: one)", link.at());
    }
    return link.arguments().getFirst();
  }

  Optional<Link> link(String name) {
    return links.stream().filter(l -> l.name().equals(name)).findFirst();
  }

  /// Where a call stands, or the end.
  int at(String name) {
    return link(name).map(Link::at).orElse(end);
  }
}
