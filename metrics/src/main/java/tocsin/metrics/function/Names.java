package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tocsin.metrics.query.Frame;
import tocsin.metrics.store.CarefulPattern;

/// Names for legends.
final class Names {
  private static final int LONGEST = 10_000;

  private static final Pattern REFERENCE = Pattern.compile("\\\\(\\d{1,2})");

  private Names() {}

  static UnaryOperator<Frame> alias(Call call) {
    String name = call.text("newName");
    return f -> f.named(name);
  }

  static UnaryOperator<Frame> byNode(Call call) {
    return byParts(call, "nodes");
  }

  static UnaryOperator<Frame> byTags(Call call) {
    return byParts(call, "tags");
  }

  private static UnaryOperator<Frame> byParts(Call call, String parameter) {
    List<NodeOrTag> parts = call.nodes(parameter);
    return f -> f.named(NodeOrTag.key(f, parts));
  }

  /// The last node; a number with decimals has a dot as well.
  static UnaryOperator<Frame> byMetric(Call call) {
    return f -> f.named(beforeComma(String.join(".", slice(innermost(f.name()), -1, 0))));
  }

  /// What stands in the innermost brackets, all of a name without any.
  private static String innermost(String name) {
    int left = name.lastIndexOf('(') + 1;
    int right = name.indexOf(')');
    return right < 0 ? name.substring(left) : name.substring(Math.min(left, right), right);
  }

  private static String beforeComma(String name) {
    return name.split(",", 2)[0];
  }

  static List<Frame> bySubstitution(Call call) {
    CarefulPattern search = search(call);
    return call.series("seriesList").stream()
        .map(f -> f.named(substituted(call, search, f.name())))
        .toList();
  }

  /// The argument `search`, which has the groups that the argument `replace` refers to.
  static CarefulPattern search(Call call) {
    requireText(call, "replace");
    CarefulPattern search = pattern(call, "search");
    REFERENCE
        .matcher(call.text("replace"))
        .results()
        .mapToInt(m -> Integer.parseInt(m.group(1)))
        .filter(group -> group > search.groups())
        .findFirst()
        .ifPresent(group -> {
          throw call.bad(
              "replace",
              "\\" + group + " (expected: a group of '" + call.text("search") + "', in brackets)");
        });
    return search;
  }

  /// A name with what the argument `search` finds replaced by the argument `replace`.
  static String substituted(Call call, CarefulPattern search, String name) {
    try {
      return search.replaced(name, replacement(call.text("replace")), LONGEST);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw call.bad("replace", "'" + call.text("replace") + "': " + e.getMessage());
    }
  }

  static UnaryOperator<Frame> substr(Call call) {
    int start = call.whole("start");
    int stop = call.whole("stop");
    return f -> f.named(beforeComma(String.join(".", slice(innermost(f.name()), start, stop))));
  }

  private static List<String> slice(String path, int start, int stop) {
    List<String> nodes = Arrays.asList(path.split("\\.", -1));
    int from = bound(start, nodes.size());
    int until = stop == 0 ? nodes.size() : bound(stop, nodes.size());
    return from < until ? nodes.subList(from, until) : List.of();
  }

  private static int bound(int position, int size) {
    return Math.max(0, Math.min(size, position < 0 ? size + position : position));
  }

  static List<Frame> lower(Call call) {
    return cased(call, text -> text.toLowerCase(Locale.ROOT));
  }

  static List<Frame> upper(Call call) {
    return cased(call, text -> text.toUpperCase(Locale.ROOT));
  }

  private static List<Frame> cased(Call call, UnaryOperator<String> change) {
    List<String> positions = call.texts("pos");
    var result = new ArrayList<Frame>();
    for (Frame f : call.series("seriesList")) {
      var name = new StringBuilder(positions.isEmpty() ? change.apply(f.name()) : f.name());
      for (String position : positions) {
        long given = Long.parseLong(position);
        long place = given < 0 ? name.length() + given : given;
        if (place >= 0 && place < name.length()) {
          int at = (int) place;
          name.replace(at, at + 1, change.apply(name.substring(at, at + 1)));
        }
      }
      result.add(f.named(name.toString()));
    }
    return result;
  }

  /// A pattern as Python writes it.
  static CarefulPattern pattern(Call call, String parameter) {
    requireText(call, parameter);
    call.mayTakeLong();
    try {
      return CarefulPattern.of(call.text(parameter).replace("(?P<", "(?<"));
    } catch (PatternSyntaxException e) {
      throw call.bad(parameter, "'" + call.text(parameter) + "': " + e.getDescription());
    }
  }

  private static void requireText(Call call, String parameter) {
    if (!call.isText(parameter)) {
      throw call.bad(parameter, call.text(parameter) + " (expected: a text, in quotes)");
    }
  }

  // Python refers to groups with a backslash where Java has a dollar sign.
  private static String replacement(String python) {
    return python
        .replace("$", "\\$")
        .replaceAll("\\\\(\\d{1,2})", "\\$$1")
        .replaceAll("\\\\g<(\\d+)>", "\\$$1")
        .replaceAll("\\\\g<(\\w+)>", "\\${$1}");
  }
}
