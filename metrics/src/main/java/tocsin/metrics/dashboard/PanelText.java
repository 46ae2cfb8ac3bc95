package tocsin.metrics.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.ground.json.Fields;

/// Panels in the JSON of a dashboard. A panel without a place is put below the others, one without
/// an id gets one.
final class PanelText {
  private static final int USUAL_WIDTH = 12;
  private static final int USUAL_HEIGHT = 8;
  private static final double FARTHEST = 1e300;

  private enum Kind {
    CHART,
    STAT,
    TABLE,
    TEXT,
    INCIDENTS,
    ON_CALL,
    HEADING
  }

  private PanelText() {}

  static List<Panel> read(List<Fields> all) {
    List<Panel> panels = new ArrayList<>();
    for (Fields f : all) {
      PanelId id = f.optional("id", PanelId::new).orElseGet(() -> Layout.unusedId(panels));
      Optional<Fields> show = f.object("show");
      if (show.isEmpty()) {
        f.fault("show", "is missing (expected: {\"kind\": \"chart\", \"targets\": [\"a.b.c\"]})");
      }
      Show shown = show.map(PanelText::show).orElse(new Show.Text(""));
      String title = f.optional("title", t -> DashboardText.text(t, 500)).orElse("");
      Place place =
          f.object("place").flatMap(PanelText::place).orElseGet(() -> below(panels, shown));
      panels.add(new Panel(id, title, place, f.optional("repeat", t -> t), shown));
    }
    return panels;
  }

  private static Place below(List<Panel> panels, Show show) {
    return show instanceof Show.Heading
        ? Layout.free(panels, Place.COLUMNS, 1)
        : Layout.free(panels, USUAL_WIDTH, USUAL_HEIGHT);
  }

  private static Optional<Place> place(Fields f) {
    int x = whole(f, "x", 0, Place.COLUMNS - 1, 0);
    int y = whole(f, "y", 0, Place.LOWEST_ROW, 0);
    int w = whole(f, "w", 1, Place.COLUMNS, USUAL_WIDTH);
    int h = whole(f, "h", 1, Place.HIGHEST, USUAL_HEIGHT);
    if (x + w > Place.COLUMNS) {
      f.fault("w", x + " + " + w + " (expected: within 24 columns)");
      return Optional.empty();
    }
    return Optional.of(new Place(x, y, w, h));
  }

  private static int whole(Fields f, String name, int min, int max, int usual) {
    return f.number(name, min, max).map(Double::intValue).orElse(usual);
  }

  private static Show show(Fields f) {
    Optional<Kind> kind = f.choice("kind", Kind.class);
    if (kind.isEmpty()) {
      f.required("kind", t -> t);
    }
    return switch (kind.orElse(Kind.HEADING)) {
      case CHART -> chart(f);
      case STAT ->
          new Show.Stat(
              targets(f),
              f.choice("reduce", Show.Reduce.class).orElse(Show.Reduce.LAST),
              unit(f),
              number(f, "limit"),
              f.flag("below").orElse(false),
              f.choice("compare", Show.Compare.class).orElse(Show.Compare.BEFORE));
      case TABLE -> new Show.Table(targets(f), unit(f));
      case TEXT -> new Show.Text(f.optional("markdown", t -> longText(t)).orElse(""));
      case INCIDENTS -> new Show.Incidents(f.optional("service", PanelText::name));
      case ON_CALL -> new Show.OnCall(f.optional("schedule", PanelText::name));
      case HEADING -> new Show.Heading(f.flag("closed").orElse(false));
    };
  }

  private static Show chart(Fields f) {
    return new Show.Chart(
        targets(f),
        f.choice("draw", Show.Draw.class).orElse(Show.Draw.LINE),
        unit(f),
        f.flag("log").orElse(false),
        number(f, "min"),
        number(f, "max"),
        number(f, "limit"),
        f.choice("legend", Show.Legend.class).orElse(Show.Legend.LIST));
  }

  private static List<String> targets(Fields f) {
    List<String> targets =
        f.list("targets", t -> DashboardText.text(t, 10_000)).stream()
            .filter(t -> !t.isEmpty())
            .toList();
    if (targets.size() > 50) {
      f.fault("targets", targets.size() + " of them (expected: at most 50)");
    }
    return targets;
  }

  private static Optional<Double> number(Fields f, String name) {
    return f.number(name, -FARTHEST, FARTHEST);
  }

  private static String unit(Fields f) {
    return f.optional("unit", t -> DashboardText.text(t, 40)).orElse("");
  }

  private static String name(String text) {
    return DashboardText.text(text, 200);
  }

  private static String longText(String text) {
    return DashboardText.text(text, 50_000);
  }
}
