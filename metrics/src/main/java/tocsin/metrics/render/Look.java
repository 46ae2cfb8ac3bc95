package tocsin.metrics.render;

import java.util.OptionalDouble;

/// @param least bottom of the scale, found from the values when empty
/// @param most top of the scale, found from the values when empty
public record Look(
    boolean dark,
    boolean hideLegend,
    boolean staircase,
    boolean filled,
    OptionalDouble least,
    OptionalDouble most) {
  public static final Look LIGHT =
      new Look(false, false, false, false, OptionalDouble.empty(), OptionalDouble.empty());
}
