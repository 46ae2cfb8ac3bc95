package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tocsin.metrics.query.Frame;
import tocsin.metrics.store.CarefulPattern;

/// Series that are found by the names of others: a target is put together and run on the way.
final class Lookups {
  private static final int LONGEST = 10_000;

  private Lookups() {}

  /// Names each series by the last value of another series, whose path is made from its name.
  static List<Frame> aliasQuery(Call call) {
    CarefulPattern search = Names.search(call);
    var result = new ArrayList<Frame>();
    for (Frame f : call.series("seriesList")) {
      String target = Names.substituted(call, search, f.name());
      List<Frame> found = call.evaluated(target);
      if (found.isEmpty()) {
        throw call.bad("replace", "'" + target + "' (expected: a target with a series)");
      }
      double last = Aggregation.LAST.of(found.getFirst().values());
      if (Double.isNaN(last)) {
        throw call.bad("replace", "'" + target + "' has no value (expected: one at least)");
      }
      result.add(f.named(named(call, last)));
    }
    return result;
  }

  private static String named(Call call, double value) {
    try {
      return Template.filled(call.text("newName"), value);
    } catch (IllegalArgumentException e) {
      throw call.bad("newName", String.valueOf(e.getMessage()));
    }
  }

  /// Runs a target for each beginning of names, of so many nodes and one more.
  static List<Frame> applyByNode(Call call) {
    int node = call.whole("nodeNum");
    var beginnings = new TreeSet<String>();
    for (Frame f : call.series("seriesList")) {
      String[] nodes = f.name().split("\\.", -1);
      // As Python cuts a list: up to the last but one is counted from the end, up to the last is
      // nothing at all.
      int count = node < -1 ? nodes.length + node + 1 : node + 1;
      if (count < 0 || count > nodes.length) {
        throw call.bad("nodeNum", node + " (expected: a node of " + f.name() + ", counted from 0)");
      }
      beginnings.add(String.join(".", List.of(nodes).subList(0, count)));
    }
    var result = new ArrayList<Frame>();
    for (String beginning : beginnings) {
      String target = filled(call, "templateFunction", beginning);
      for (Frame f : call.evaluated(target)) {
        Frame from = f.from(beginning);
        result.add(call.has("newName") ? from.named(filled(call, "newName", beginning)) : from);
      }
    }
    return result;
  }

  private static String filled(Call call, String parameter, String beginning) {
    String template = call.text(parameter);
    long places = template.chars().filter(c -> c == '%').count();
    if (template.length() + places * beginning.length() > LONGEST) {
      throw call.bad(
          parameter, "longer than " + LONGEST + " characters with names in it (expected: shorter)");
    }
    return template.replace("%", beginning);
  }

  /// For each series that is above a value at any time, another whose path is made from its name.
  static List<Frame> useAbove(Call call) {
    CarefulPattern search = Names.search(call);
    double limit = call.number("value");
    var result = new ArrayList<Frame>();
    for (Frame f : call.series("seriesList")) {
      if (Aggregation.MAX.of(f.values()) > limit) {
        call.evaluated(Names.substituted(call, search, f.name())).stream()
            .limit(1)
            .forEach(result::add);
      }
    }
    return result;
  }
}
