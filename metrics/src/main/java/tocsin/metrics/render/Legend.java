package tocsin.metrics.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tocsin.metrics.query.Style.Form.Usual;
import tocsin.metrics.render.Picture.Face;
import tocsin.metrics.render.Picture.Stroke;

/// Names below a graph, each with its colour and its last value, in columns.
///
/// @param hidden how many more there are
/// @param columns where each begins, and after them where one more would
/// @param row height of a row
record Legend(List<Entry> entries, int hidden, List<Double> columns, double row) {
  private static final Legend NONE = new Legend(List.of(), 0, List.of(0.0, 0.0), 0);
  private static final double LETTERS = 12;
  private static final double SWATCH = 18;
  private static final double BETWEEN = 18;
  private static final int FEW_ROWS = 6;
  private static final int LONGEST_NAME = 1_000;

  /// Names that functions have put figures into.
  private static final Pattern FIGURES = Pattern.compile("\\(\\w+: \\S+\\)$");

  /// @param value its last one, in words; may be empty
  record Entry(Track track, String name, String value) {}

  static Legend of(Drawing drawing, List<Track> tracks, Scales scales, Room room) {
    List<Entry> all = entries(drawing, tracks, scales);
    boolean alone = all.size() == 1 && all.getFirst().name().equals(drawing.title());
    if (drawing.look().surround().legend() == Surround.Legend.HIDDEN || all.isEmpty() || alone) {
      return NONE;
    }
    double needed = all.stream().mapToDouble(e -> width(e, room.face())).max().orElse(0);
    double sheet = Math.max(1, room.width());
    int columns = (int) Math.clamp((sheet + BETWEEN) / (needed + BETWEEN), 1, all.size());
    double row = room.face().size() * 1.5;
    boolean asked = drawing.look().surround().legend() == Surround.Legend.SHOWN;
    int rows = (int) Math.min(room.height() * (asked ? 0.6 : 0.34) / row, asked ? 500 : FEW_ROWS);
    int shown = Math.min(all.size(), rows * columns);
    // How many more there are takes a place of its own.
    shown = shown < all.size() ? Math.max(0, shown - 1) : shown;
    return rows < 1
        ? NONE
        : new Legend(
            all.subList(0, shown),
            all.size() - shown,
            columns(all.subList(0, shown), columns, sheet, room.face()),
            row);
  }

  /// @param width pixels across
  /// @param height pixels of the whole picture
  record Room(double width, double height, Face face) {}

  // As wide as what stands in them, and together no wider than there is room for.
  private static List<Double> columns(List<Entry> entries, int count, double sheet, Face face) {
    var columns = new ArrayList<>(List.of(0.0));
    double most = (sheet + BETWEEN) / count;
    for (int c = 0; c < count; c++) {
      double widest = 0;
      for (int i = c; i < entries.size(); i += count) {
        widest = Math.max(widest, width(entries.get(i), face) + BETWEEN);
      }
      columns.add(columns.getLast() + Math.min(widest, most));
    }
    return columns;
  }

  private static double width(Entry e, Face face) {
    return SWATCH + Lettering.width(e.name() + "  " + e.value(), face);
  }

  private static List<Entry> entries(Drawing drawing, List<Track> tracks, Scales scales) {
    var entries = new ArrayList<Entry>();
    Set<String> seen = new HashSet<>();
    for (Track t : tracks) {
      boolean onGraph = Set.of(Usual.LIMIT, Usual.MOMENT, Usual.LOWER_EDGE).contains(t.form());
      String name = Lettering.clean(t.frame().name(), LONGEST_NAME);
      if (onGraph || drawing.look().surround().unique() && !seen.add(name)) {
        continue;
      }
      boolean told = scales.two() && t.right() && !name.startsWith("secondYAxis(");
      double last = t.isLine() && !hasFigures(name) ? t.last() : Double.NaN;
      String value = Double.isNaN(last) ? "" : units(drawing, t).words(last, 0);
      entries.add(new Entry(t, told ? name + " (right)" : name, value));
    }
    return entries;
  }

  private static boolean hasFigures(String name) {
    int current = name.indexOf("Current:");
    return current >= 0 && name.indexOf(" Max:", current) > 0 || FIGURES.matcher(name).find();
  }

  private static UnitSystem units(Drawing drawing, Track t) {
    return (t.right() ? drawing.look().right() : drawing.look().left()).units();
  }

  private int count() {
    return columns.size() - 1;
  }

  private double x(int i) {
    return columns.get(i % count());
  }

  double height() {
    int places = entries.size() + (hidden > 0 ? 1 : 0);
    return places == 0 ? 0 : Math.ceilDiv(places, count()) * row + 4;
  }

  void paint(Sheet sheet, double left, double top) {
    Face face = sheet.face(sheet.palette().text(), LETTERS);
    Face bold = sheet.bold(sheet.palette().text(), LETTERS);
    for (int i = 0; i < entries.size(); i++) {
      Entry e = entries.get(i);
      double x = left + x(i);
      double end = left + columns.get(i % count() + 1) - BETWEEN;
      double y = baseline(top, i);
      swatch(sheet, e.track(), x, y - face.size() * 0.36);
      double value = Lettering.width(e.value(), bold) + (e.value().isEmpty() ? 0 : 6);
      String name = Lettering.squeezed(e.name().strip(), end - x - SWATCH - value, face);
      sheet.words(x + SWATCH, y, name, face, -1);
      if (!e.value().isEmpty()) {
        sheet.words(end, y, e.value(), bold, 1);
      }
    }
    if (hidden > 0) {
      int i = entries.size();
      String more = (i == 0 ? "" : "and ") + hidden + (i == 0 ? " series" : " more");
      Face faint = sheet.face(sheet.palette().faint(), LETTERS);
      sheet.words(left + x(i), baseline(top, i), more, faint, -1);
    }
  }

  private double baseline(double top, int i) {
    int line = i / count();
    return top + (line + 0.75) * row;
  }

  private static void swatch(Sheet sheet, Track track, double x, double y) {
    if (track.isLine() && !track.stacked()) {
      sheet.across(
          x,
          x + 12,
          y,
          new Stroke(track.ink(), Math.clamp(track.width(), 2.5, 8), track.dash() > 0 ? 5 : 0));
    } else {
      sheet.box(x, y - 4, 12, 8, track.ink());
    }
  }

  static Face face(Sheet sheet) {
    return sheet.bold(sheet.palette().text(), LETTERS);
  }
}
