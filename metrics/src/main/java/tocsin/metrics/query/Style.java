package tocsin.metrics.query;

/// How one series wants to be drawn; functions such as `color` set it, and most series want
/// nothing. Immutable.
///
/// @param form what is made of its values
/// @param color as written in the target, a name or hexadecimal digits; empty for the palette's
/// @param opacity 0 to 1; NaN for the usual
/// @param width of the line in pixels; NaN for the usual
/// @param dash length of dashes in pixels; 0 for a whole line
/// @param right whether it belongs to the right axis
public record Style(
    Form form, String color, double opacity, double width, double dash, boolean right) {
  public static final Style PLAIN =
      new Style(Form.Usual.LINE, "", Double.NaN, Double.NaN, 0, false);

  private static final double WIDEST = 100;
  private static final double LONGEST_DASH = 1_000;

  /// Whatever was asked for, nothing is drawn that takes for ever: dashes of a pixel at least.
  public Style {
    width = Math.clamp(width, 0, WIDEST);
    dash = dash > 0 ? Math.clamp(dash, 1, LONGEST_DASH) : 0;
  }

  public sealed interface Form {
    enum Usual implements Form {
      LINE,
      /// From bottom to top wherever a value is above zero.
      INFINITE,
      /// A line that matters: values should stay on one side of it.
      LIMIT,
      /// One moment, as a line from bottom to top.
      MOMENT,
      /// Not seen, but the area up to the next series is.
      LOWER_EDGE,
      UPPER_EDGE
    }

    /// Stands on the series before it in the stack of that name; its values are totals.
    record Stacked(String stack) implements Form {}
  }

  public Style as(Form other) {
    return new Style(other, color, opacity, width, dash, right);
  }

  public Style colored(String other) {
    return new Style(form, other, opacity, width, dash, right);
  }

  public Style faded(double other) {
    return new Style(form, color, other, width, dash, right);
  }

  public Style wide(double other) {
    return new Style(form, color, opacity, other, dash, right);
  }

  public Style dashed(double other) {
    return new Style(form, color, opacity, width, other, right);
  }

  public Style onRight() {
    return new Style(form, color, opacity, width, dash, true);
  }
}
