package tocsin.server.observe;

import java.util.Locale;
import java.util.Optional;
import tocsin.metrics.dashboard.Panel;
import tocsin.metrics.dashboard.Place;
import tocsin.metrics.dashboard.Show;
import tocsin.server.page.Written;

/// Words and figures of panels that templates need.
public final class PanelView {
  private static final int ROW = 38; // 30 pixels and the gap
  private static final int GAP = 8;
  private static final int CAPTION = 46;
  private static final int LEGEND = 30;

  private PanelView() {}

  /// Where it stands, as classes of `dashboard.css`.
  public static String place(Panel panel) {
    Place p = panel.place();
    return "x" + p.x() + " w" + p.w() + " h" + p.h() + (p.y() < 120 ? " y" + p.y() : "");
  }

  /// Pixels that are left for the picture.
  public static int height(Panel panel) {
    int inside = panel.place().h() * ROW - GAP - (panel.title().isEmpty() ? 16 : CAPTION);
    int legend =
        panel.show() instanceof Show.Chart c
            ? switch (c.legend()) {
              case HIDDEN -> 0;
              case LIST -> LEGEND;
              case TABLE -> inside / 3;
            }
            : 0;
    return Math.max(60, inside - legend);
  }

  public static String targets(Show show) {
    return String.join("\n", show.queries().stream().map(PanelView::line).toList());
  }

  private static String line(String target) {
    return target.replaceAll("\\s*\\n\\s*", " ");
  }

  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  public static String number(Optional<Double> value) {
    return value.map(PanelView::plain).orElse("");
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  public static String unit(Show show) {
    return switch (show) {
      case Show.Chart c -> c.unit();
      case Show.Stat s -> s.unit();
      case Show.Table t -> t.unit();
      case Show.Text t -> "";
      case Show.Incidents i -> "";
      case Show.OnCall o -> "";
      case Show.Heading h -> "";
    };
  }

  /// The unit as people read it.
  public static String unitWords(Show show) {
    return switch (unit(show)) {
      case "percent", "percentunit" -> "%";
      case "Bps" -> "bytes per second";
      case "bps" -> "bits per second";
      case "ops", "iops" -> "operations per second";
      case "reqps", "rps" -> "requests per second";
      case "µs", "us" -> "µs";
      case String other -> other;
    };
  }

  public static String html(Show.Text text) {
    return Written.html(text.markdown());
  }

  /// What the first targets ask, for addresses of other pages.
  public static String query(Show show) {
    return show.queries().stream()
        .limit(8)
        .map(t -> "target=" + Look.encoded(line(t)))
        .reduce((a, b) -> a + "&" + b)
        .orElse("");
  }

  /// A name for a panel that has none.
  public static String named(Panel panel) {
    return panel.title().isEmpty() ? "Panel " + panel.id() : panel.title();
  }
}
