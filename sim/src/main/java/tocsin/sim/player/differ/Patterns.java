package tocsin.sim.player.differ;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Draws what names series: names, patterns, tag expressions.
record Patterns(Draws draws, Vocabulary words) {
  Term series() {
    return new Term.Series(
        switch (draws.between(0, 19)) {
          case 0, 1 -> byTag();
          case 2 -> draws.one(words.tagged());
          case 3 -> draws.one("missing.name", "missing.*", "servers.*.nothing", "edge.none*");
          case 4 -> templated();
          case 5, 6, 7, 8 -> draws.one(words.plain());
          default -> pattern(draws.one(words.plain()));
        });
  }

  private String pattern(String name) {
    String[] nodes = name.split("\\.", -1);
    int changes = draws.between(1, Math.min(2, nodes.length));
    for (int i = 0; i < changes; i++) {
      // The first node stays most of the time, so that what comes together resembles each other.
      int at = draws.between(nodes.length > 1 && draws.percent(95) ? 1 : 0, nodes.length - 1);
      nodes[at] = glob(nodes[at], at);
    }
    return String.join(".", nodes);
  }

  private String glob(String node, int at) {
    if (!node.matches("\\w+")) {
      return node;
    }
    int cut = draws.between(0, node.length());
    return switch (draws.between(0, 7)) {
      case 0 -> node.substring(0, cut) + "*";
      case 1 -> "*" + node.substring(cut);
      case 2 -> cut < node.length() ? node.substring(0, cut) + "?" + node.substring(cut + 1) : "*";
      case 3 -> node.matches(".*[0-9]") ? node.substring(0, node.length() - 1) + "[0-3]" : "*";
      case 4, 5 -> "{" + node + "," + neighbour(at) + "}";
      default -> "*";
    };
  }

  /// What stands at this place in another name.
  private String neighbour(int at) {
    String[] nodes = draws.one(words.plain()).split("\\.", -1);
    return at < nodes.length ? nodes[at] : nodes[nodes.length - 1];
  }

  private String byTag() {
    String[] parts = draws.one(words.tagged()).split(";", -1);
    List<String> expressions = new ArrayList<>();
    expressions.add("name=" + parts[0]);
    for (String tag : Arrays.copyOfRange(parts, 1, parts.length)) {
      if (draws.percent(40)) {
        expressions.add(expression(tag));
      }
    }
    if (draws.percent(20) && expressions.size() > 1) {
      expressions.removeFirst();
    }
    return "seriesByTag('" + String.join("','", expressions) + "')";
  }

  private String expression(String tag) {
    String key = tag.substring(0, tag.indexOf('='));
    String value = tag.substring(tag.indexOf('=') + 1);
    return switch (draws.between(0, 5)) {
      case 0 -> key + "!=" + value;
      case 1 -> key + "=~" + value.charAt(0) + ".*";
      case 2 -> key + "!=~" + value.charAt(0);
      case 3 -> key + "=";
      default -> tag;
    };
  }

  private String templated() {
    String name = draws.one(words.plain());
    String[] nodes = name.split("\\.", -1);
    int at = draws.between(0, nodes.length - 1);
    String value = draws.percent(50) ? nodes[at] : "*";
    nodes[at] = "$x";
    return "template(" + String.join(".", nodes) + ",x=\"" + value + "\")";
  }
}
