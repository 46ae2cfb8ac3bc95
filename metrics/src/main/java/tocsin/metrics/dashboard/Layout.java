package tocsin.metrics.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How panels fall into parts of a page. Headings begin sections; within one, every line that no
/// panel crosses begins a new band, so that rows within a band stay few.
public final class Layout {
  private static final Comparator<Panel> READING =
      Comparator.<Panel>comparingInt(p -> p.place().y()).thenComparingInt(p -> p.place().x());

  private Layout() {}

  /// Panels that overlap no line of another band; `y` counts from the top of the band.
  public record Band(List<Panel> panels) {}

  /// @param heading empty for what stands above the first one
  public record Section(Optional<Panel> heading, List<Band> bands) {}

  /// Panels as they are read: row by row, each from the left.
  public static List<Panel> reading(List<Panel> panels) {
    return panels.stream().sorted(READING).toList();
  }

  public static List<Section> sections(List<Panel> panels) {
    List<Section> sections = new ArrayList<>();
    Optional<Panel> heading = Optional.empty();
    List<Panel> below = new ArrayList<>();
    for (Panel p : reading(panels)) {
      if (p.show() instanceof Show.Heading) {
        close(sections, heading, below);
        heading = Optional.of(p);
        below = new ArrayList<>();
      } else {
        below.add(p);
      }
    }
    close(sections, heading, below);
    return sections;
  }

  private static void close(List<Section> to, Optional<Panel> heading, List<Panel> panels) {
    if (heading.isPresent() || !panels.isEmpty()) {
      to.add(new Section(heading, bands(panels)));
    }
  }

  private static List<Band> bands(List<Panel> inReadingOrder) {
    List<Band> bands = new ArrayList<>();
    List<Panel> current = new ArrayList<>();
    int top = 0;
    int bottom = 0;
    for (Panel p : inReadingOrder) {
      if (!current.isEmpty() && p.place().y() >= bottom) {
        bands.add(new Band(List.copyOf(current)));
        current.clear();
      }
      if (current.isEmpty()) {
        top = p.place().y();
      }
      current.add(p.at(p.place().down(-top)));
      bottom = Math.max(bottom, p.place().bottom());
    }
    if (!current.isEmpty()) {
      bands.add(new Band(List.copyOf(current)));
    }
    return bands;
  }

  /// A place for one more panel: beside the last one if there is room, else below all.
  public static Place free(List<Panel> panels, int w, int h) {
    int bottom = panels.stream().mapToInt(p -> p.place().bottom()).max().orElse(0);
    Optional<Place> last =
        panels.stream()
            .max(READING)
            .map(Panel::place)
            .filter(p -> p.x() + p.w() + w <= Place.COLUMNS);
    return last.map(p -> new Place(p.x() + p.w(), p.y(), w, h))
        .filter(p -> panels.stream().noneMatch(o -> overlap(o.place(), p)))
        .orElseGet(() -> new Place(0, Math.min(bottom, Place.LOWEST_ROW), w, h));
  }

  static boolean overlap(Place a, Place b) {
    return a.x() < b.x() + b.w()
        && b.x() < a.x() + a.w()
        && a.y() < b.bottom()
        && b.y() < a.bottom();
  }

  /// The first of `p1`, `p2`, ... that no panel has.
  public static PanelId unusedId(List<Panel> panels) {
    int number = panels.size() + 1;
    PanelId id = new PanelId("p" + number);
    while (has(panels, id)) {
      number++;
      id = new PanelId("p" + number);
    }
    return id;
  }

  private static boolean has(List<Panel> panels, PanelId id) {
    return panels.stream().anyMatch(p -> p.id().equals(id));
  }
}
