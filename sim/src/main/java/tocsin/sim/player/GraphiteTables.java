package tocsin.sim.player;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Answers in lines, raw and CSV, as rows of values by name.
final class GraphiteTables {
  private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\",(.*)|([^,]*),(.*)");

  private GraphiteTables() {}

  static Map<String, List<Double>> raw(String text) {
    var rows = new LinkedHashMap<String, List<Double>>();
    for (String line : text.lines().toList()) {
      int bar = line.lastIndexOf('|');
      var values = new ArrayList<Double>();
      for (String value : line.substring(bar + 1).split(",", -1)) {
        values.add(number(value));
      }
      rows.put(rows.size() + ": " + line.substring(0, Math.max(0, bar)), values);
    }
    return rows;
  }

  // Every cell of time is a row of its own, so that stamps are compared as well.
  static Map<String, List<Double>> csv(String text) {
    var rows = new LinkedHashMap<String, List<Double>>();
    for (String line : text.lines().toList()) {
      Matcher cell = CELL.matcher(line);
      if (cell.matches()) {
        boolean quoted = cell.group(1) != null;
        String name = (quoted ? cell.group(1).replace("\"\"", "\"") : cell.group(3));
        String rest = quoted ? cell.group(2) : cell.group(4);
        int comma = rest.lastIndexOf(',');
        rows.computeIfAbsent(name + " " + rest.substring(0, comma), _ -> new ArrayList<>())
            .add(number(rest.substring(comma + 1)));
      }
    }
    return rows;
  }

  private static double number(String text) {
    return switch (text) {
      case "", "None", "null" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}
