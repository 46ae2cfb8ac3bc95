package tocsin.metrics.render;

import tocsin.metrics.query.Frame;

/// What is made of a series.
sealed interface Piece {
  /// Nothing is said of it.
  record Nothing() implements Piece {}

  /// @param from what was taken already
  record Text(Written text, int from) implements Piece {}

  /// @param first point that is written
  /// @param from the next one
  record Lengthy(Frame frame, int first, int from) implements Piece {}
}
