package tocsin.metrics.dashboard.grafana;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tocsin.metrics.dashboard.Place;

/// Where panels stand, for both layouts: rows of twelve columns with a height, and the grid of
/// twenty-four.
final class Places {
  private static final int CELL = 38;
  private static final int LEAST_HEIGHT = 3;
  private static final double USUAL_HEIGHT = 250;
  private static final double USUAL_SPAN = 4;

  private Places() {}

  /// A panel, or a heading, and its place.
  record Placed(Tracked panel, Place place, boolean heading) {}

  static List<Placed> of(Tracked dashboard) {
    List<Tracked> rows = dashboard.objects("rows");
    return rows.isEmpty() ? grid(dashboard.objects("panels")) : rows(rows);
  }

  private static List<Placed> rows(List<Tracked> rows) {
    List<Placed> all = new ArrayList<>();
    int y = 0;
    for (Tracked row : rows) {
      boolean titled = row.flag("showTitle") || row.flag("collapse");
      if (titled) {
        all.add(new Placed(row, place(0, y, Place.COLUMNS, 1), true));
        y++;
      }
      y = row(row, y, all);
    }
    return all;
  }

  private static int row(Tracked row, int top, List<Placed> to) {
    int height = height(row.text("height").orElse(""));
    int x = 0;
    int y = top;
    int deepest = 0;
    for (Tracked panel : row.objects("panels")) {
      double span = panel.number("span").orElse(USUAL_SPAN);
      int w = (int) Math.max(1, Math.min(Place.COLUMNS, Math.floor(span) * 2));
      int h = panel.text("height").map(Places::height).orElse(height);
      if (x + w > Place.COLUMNS) {
        x = 0;
        y += deepest;
        deepest = 0;
      }
      to.add(new Placed(panel, place(x, y, w, h), false));
      x += w;
      deepest = Math.max(deepest, h);
    }
    return y + deepest;
  }

  private static int height(String text) {
    String digits = text.replaceAll("[^0-9.]", "");
    double pixels =
        digits.matches("\\d{1,6}(\\.\\d{1,6})?") ? Double.parseDouble(digits) : USUAL_HEIGHT;
    return (int) Math.max(LEAST_HEIGHT, Math.ceil(pixels / CELL));
  }

  private static List<Placed> grid(List<Tracked> panels) {
    List<Placed> all = new ArrayList<>();
    int moved = 0;
    int bottom = 0;
    List<Tracked> inOrder =
        panels.stream().sorted(Comparator.comparingInt(p -> position(p, "y", 0))).toList();
    for (Tracked panel : inOrder) {
      boolean heading = panel.node().path("type").asString("").equals("row");
      Place place = gridPlace(panel, moved, bottom, heading);
      all.add(new Placed(panel, place, heading));
      bottom = Math.max(bottom, place.bottom());
      // Panels of a folded row stand inside it and take no place until it is opened.
      int opened = nested(panel, place.bottom(), all);
      moved += opened;
      bottom += opened;
    }
    return all;
  }

  private static int nested(Tracked row, int top, List<Placed> to) {
    List<Tracked> inside = row.objects("panels");
    int first = inside.stream().mapToInt(p -> position(p, "y", 0)).min().orElse(0);
    int deepest = 0;
    for (Tracked panel : inside) {
      Place place = gridPlace(panel, top - first, top, false);
      to.add(new Placed(panel, place, false));
      deepest = Math.max(deepest, place.bottom() - top);
    }
    return deepest;
  }

  private static Place gridPlace(Tracked panel, int moved, int below, boolean heading) {
    if (heading) {
      return place(0, position(panel, "y", below) + moved, Place.COLUMNS, 1);
    }
    boolean placed = panel.node().path("gridPos").isObject();
    return place(
        position(panel, "x", 0),
        placed ? position(panel, "y", below) + moved : below,
        position(panel, "w", 12),
        position(panel, "h", 8));
  }

  private static int position(Tracked panel, String name, int usual) {
    return Optional.of(panel.node().path("gridPos").path(name))
        .filter(n -> n.isNumber())
        .map(n -> (int) Math.max(0, Math.min(Place.LOWEST_ROW, Math.round(n.asDouble()))))
        .orElse(usual);
  }

  private static Place place(int x, int y, int w, int h) {
    int width = Math.max(1, Math.min(Place.COLUMNS, w));
    return new Place(
        Math.max(0, Math.min(x, Place.COLUMNS - width)),
        Math.max(0, Math.min(y, Place.LOWEST_ROW)),
        width,
        Math.max(1, Math.min(h, Place.HIGHEST)));
  }
}
