package tocsin.metrics.render;

import java.util.List;
import java.util.Optional;

/// Which colours were asked for; where none was, they are Tocsin's own.
///
/// @param dark whether words are light
/// @param background behind everything; may let through what is below
/// @param foreground of words
/// @param major of the lines of the grid
/// @param minor of lines between those of the grid
/// @param series in order, over and over
public record Colors(
    boolean dark,
    Optional<Ink> background,
    Optional<Ink> foreground,
    Optional<Ink> major,
    Optional<Ink> minor,
    List<Ink> series) {
  public Colors {
    series = List.copyOf(series);
  }

  public static Colors usual(boolean dark) {
    return new Colors(
        dark, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }
}
