package tocsin.metrics.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Panels that stand once for each value of a variable: side by side as wide as they were, as many
/// as fit in a row, and what stands below moves down.
public final class Repetition {
  private static final int MOST = 60;

  private Repetition() {}

  /// A panel and the values that hold in it.
  public record Shown(Panel panel, Chosen chosen) {}

  /// The panels that are drawn.
  ///
  /// @param values of every variable, as a list even where all are chosen
  public static List<Shown> expand(
      List<Panel> panels, Chosen chosen, Map<String, List<String>> values) {
    List<Shown> shown = new ArrayList<>();
    int moved = 0;
    for (Panel panel : Layout.reading(panels)) {
      Panel here = panel.at(panel.place().down(moved));
      List<String> each =
          panel.repeat().map(r -> values.getOrDefault(r, List.of())).orElse(List.of());
      if (each.size() < 2) {
        shown.add(new Shown(here, each.isEmpty() ? chosen : only(chosen, panel, each.getFirst())));
      } else {
        moved += copies(here, chosen, each.subList(0, Math.min(MOST, each.size())), shown);
      }
    }
    return shown;
  }

  private static int copies(Panel panel, Chosen chosen, List<String> values, List<Shown> to) {
    Place first = panel.place();
    int inRow = Math.max(1, Place.COLUMNS / first.w());
    for (int i = 0; i < values.size(); i++) {
      Place place =
          new Place(i % inRow * first.w(), first.y(), first.w(), first.h())
              .down(i / inRow * first.h());
      var copy =
          new Panel(
              i == 0 ? panel.id() : numbered(panel.id(), i),
              panel.title(),
              place,
              panel.repeat(),
              panel.show());
      to.add(new Shown(copy, only(chosen, panel, values.get(i))));
    }
    return (values.size() - 1) / inRow * first.h();
  }

  private static PanelId numbered(PanelId id, int i) {
    String base = id.value();
    return new PanelId(base.substring(0, Math.min(34, base.length())) + "-r" + i);
  }

  private static Chosen only(Chosen chosen, Panel panel, String value) {
    return chosen.with(panel.repeat().orElse(""), new Chosen.Value(List.of(value), false));
  }
}
