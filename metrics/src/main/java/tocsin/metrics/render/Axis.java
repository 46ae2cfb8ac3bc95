package tocsin.metrics.render;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One scale of values.
///
/// @param title beside it, from bottom to top; empty for none
/// @param bounds what it must show
/// @param units how numbers are shortened
/// @param logBase from 1.01 for a logarithmic scale; anything else for an even one
/// @param divisors into how many steps it may be divided; empty for what there is room for
/// @param minor how many fine lines stand between two of the grid
/// @param pen how all series of it are drawn
public record Axis(
    String title,
    Bounds bounds,
    UnitSystem units,
    double logBase,
    List<Integer> divisors,
    int minor,
    Pen pen) {
  public static final Axis USUAL =
      new Axis("", Bounds.FREE, UnitSystem.SI, 0, List.of(), 0, Pen.USUAL);
  private static final int MOST_MINOR = 20;

  /// Nearer to 1 there are millions of powers between two numbers.
  private static final double LEAST_BASE = 1.01;

  public Axis {
    divisors = divisors.stream().filter(d -> d >= 1 && d <= 100).toList();
    minor = Math.clamp(minor, 0, MOST_MINOR);
    logBase = logBase >= LEAST_BASE && Double.isFinite(logBase) ? logBase : 0;
  }

  /// @param least bottom of the scale, found from the values when empty
  /// @param most top of the scale, found from the values when empty
  /// @param limit what a top that is found from the values does not exceed
  /// @param step between lines, found when empty
  public record Bounds(
      OptionalDouble least, OptionalDouble most, OptionalDouble limit, OptionalDouble step) {
    public static final Bounds FREE =
        new Bounds(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());

    /// Differences must stay numbers.
    private static final double FARTHEST = 1e300;

    public Bounds {
      least = within(least, -FARTHEST);
      most = within(most, -FARTHEST);
      limit = within(limit, -FARTHEST);
      step = within(step, 0);
    }

    private static OptionalDouble within(OptionalDouble v, double from) {
      return v.isPresent() ? OptionalDouble.of(Math.clamp(v.getAsDouble(), from, FARTHEST)) : v;
    }
  }

  /// @param width in pixels; empty for that of all lines
  public record Pen(Optional<Ink> color, OptionalDouble width, boolean dashed) {
    public static final Pen USUAL = new Pen(Optional.empty(), OptionalDouble.empty(), false);

    public Pen {
      width = Bounds.within(width, 0);
    }
  }
}
