package tocsin.metrics.function;

import java.util.function.UnaryOperator;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Style;

/// How series are drawn; their values stay as they are.
final class Looks {
  private Looks() {}

  static UnaryOperator<Frame> color(Call call) {
    String color = call.text("theColor");
    return styled(s -> s.colored(color));
  }

  static UnaryOperator<Frame> alpha(Call call) {
    double opacity = Math.clamp(call.number("alpha"), 0, 1);
    return styled(s -> s.faded(opacity));
  }

  static UnaryOperator<Frame> width(Call call) {
    double width = call.number("width");
    return styled(s -> s.wide(width));
  }

  /// The name says so.
  static UnaryOperator<Frame> dashed(Call call) {
    double length = call.number("dashLength");
    String shown = Format.g(length);
    return named(styled(s -> s.dashed(length)), "dashed", ", " + shown);
  }

  static UnaryOperator<Frame> infinite(Call call) {
    return wrapped(call, s -> s.as(Style.Form.Usual.INFINITE));
  }

  static UnaryOperator<Frame> rightAxis(Call call) {
    return wrapped(call, Style::onRight);
  }

  private static UnaryOperator<Frame> wrapped(Call call, UnaryOperator<Style> change) {
    return named(styled(change), call.function(), "");
  }

  private static UnaryOperator<Frame> named(
      UnaryOperator<Frame> change, String function, String more) {
    return f -> change.apply(f).named(function + "(" + f.name() + more + ")");
  }

  private static UnaryOperator<Frame> styled(UnaryOperator<Style> change) {
    return f -> f.styled(change.apply(f.style()));
  }
}
