package tocsin.metrics.dashboard;

import java.util.Optional;

/// One field of a dashboard.
///
/// @param repeat name of a variable; the panel is shown once for each of its values
public record Panel(PanelId id, String title, Place place, Optional<String> repeat, Show show) {
  public Panel at(Place other) {
    return new Panel(id, title, other, repeat, show);
  }

  public Panel showing(String otherTitle, Show other) {
    return new Panel(id, otherTitle, place, repeat, other);
  }
}
