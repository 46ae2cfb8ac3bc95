package tocsin.metrics.render;

/// What stands around the lines.
///
/// @param unique whether a name stands in the legend once
/// @param axisOnRight whether the only scale of values stands on the right
/// @param timeForm of the times below, in the letters of `strftime`; empty for what fits
/// @param margin in pixels; below 0 for the usual
public record Surround(
    Legend legend,
    boolean unique,
    boolean grid,
    boolean times,
    boolean values,
    boolean axisOnRight,
    String timeForm,
    double margin,
    Type type) {
  private static final int LONGEST_FORM = 80;
  public static final Surround USUAL =
      new Surround(Legend.FITTING, false, true, true, true, false, "", -1, Type.USUAL);

  /// Nothing but the lines.
  public static final Surround NONE =
      new Surround(Legend.HIDDEN, false, false, false, false, false, "", 0, Type.USUAL);

  public enum Legend {
    HIDDEN,
    /// The first names, and how many more there are.
    FITTING,
    /// As many names as three fifths of the picture hold.
    SHOWN
  }

  /// @param zoom of all words
  public record Type(double zoom, boolean bold, boolean italic) {
    public static final Type USUAL = new Type(1, false, false);

    public Type {
      zoom = Double.isFinite(zoom) ? Math.clamp(zoom, 0.4, 6) : 1;
    }
  }

  public Surround {
    timeForm = timeForm.substring(0, Math.min(LONGEST_FORM, timeForm.length()));
    margin = Math.min(margin, 1_000);
  }

  public Surround with(Legend other) {
    return new Surround(other, unique, grid, times, values, axisOnRight, timeForm, margin, type);
  }
}
