package tocsin.metrics.render;

import java.util.Optional;

/// How a drawing looks.
///
/// @param right where the series stand that ask for it; such a scale is drawn when there are any
public record Look(
    Kind kind, Colors colors, Strokes strokes, Axis left, Axis right, Surround surround) {
  public static final Look LIGHT = usual(false);

  /// Over time, or as shares of a whole.
  public sealed interface Kind {
    record Lines() implements Kind {}

    /// @param labels what stands in the slices
    /// @param least percents of a slice that has a label
    /// @param ink of labels; what can be read on the slice when empty
    record Pie(PieMode mode, PieLabels labels, double least, Optional<Ink> ink) implements Kind {}
  }

  /// The one value that a series has in a pie.
  public enum PieMode {
    AVERAGE,
    MAXIMUM,
    MINIMUM
  }

  public enum PieLabels {
    NONE,
    NUMBERS,
    PERCENT
  }

  public static Look usual(boolean dark) {
    return new Look(
        new Kind.Lines(),
        Colors.usual(dark),
        Strokes.USUAL,
        Axis.USUAL,
        Axis.USUAL,
        Surround.USUAL);
  }

  public Look with(Strokes other) {
    return new Look(kind, colors, other, left, right, surround);
  }

  public Look with(Surround other) {
    return new Look(kind, colors, strokes, left, right, other);
  }
}
