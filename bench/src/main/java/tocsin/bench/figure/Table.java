package tocsin.bench.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Figures side by side: a row for each metric, a column for each peer with the median of its runs,
/// and in the end ours as a multiple of the best of the others.
public final class Table {
  private static final String OURS = "tocsin";
  private static final Pattern BETTER_WHEN_HIGH = Pattern.compile("rate|per_core|qps|per_s");

  private final Set<String> peers = new LinkedHashSet<>();
  private final Map<String, String> units = new LinkedHashMap<>();
  private final Map<String, Map<String, List<Double>>> rows = new LinkedHashMap<>();

  private Table() {}

  /// The table of these figures as text.
  public static String of(List<Figure> figures) {
    var table = new Table();
    figures.stream().filter(f -> !f.peer().equals(Figure.LOADER)).forEach(table::add);
    return table.text();
  }

  private void add(Figure f) {
    peers.add(f.peer());
    units.putIfAbsent(f.row(), f.unit());
    rows.computeIfAbsent(f.row(), row -> new LinkedHashMap<>())
        .computeIfAbsent(f.peer(), peer -> new ArrayList<>())
        .add(f.value());
  }

  private String text() {
    var text = new StringBuilder("%-46s %-12s".formatted("metric (median of runs)", "unit"));
    peers.forEach(peer -> text.append(" %13s".formatted(peer)));
    text.append(peers.contains(OURS) ? " %18s%n".formatted("tocsin / best peer") : "\n");
    rows.keySet().forEach(row -> text.append(line(row)));
    return text.toString();
  }

  private String line(String row) {
    var text = new StringBuilder("%-46s %-12s".formatted(row, units.getOrDefault(row, "")));
    peers.forEach(peer -> text.append(" %13s".formatted(number(value(row, peer)))));
    double ratio = value(row, OURS) / best(row);
    if (Double.isFinite(ratio)) {
      text.append(String.format(Locale.ROOT, " %17.2fx", ratio));
    }
    return text.append('\n').toString();
  }

  private double value(String row, String peer) {
    return Samples.median(rows.getOrDefault(row, Map.of()).getOrDefault(peer, List.of()));
  }

  private double best(String row) {
    Comparator<Double> order = Comparator.naturalOrder();
    return peers.stream()
        .filter(peer -> !peer.equals(OURS))
        .map(peer -> value(row, peer))
        .filter(value -> !value.isNaN())
        .max(BETTER_WHEN_HIGH.matcher(row).find() ? order : order.reversed())
        .orElse(Double.NaN);
  }

  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    return String.format(Locale.ROOT, value >= 1_000 ? "%,.0f" : "%.3g", value);
  }
}
