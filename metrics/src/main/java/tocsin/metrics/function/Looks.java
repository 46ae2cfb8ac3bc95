package tocsin.metrics.function;

import java.util.List;
import java.util.function.UnaryOperator;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Style;

/// How series are drawn; their values stay as they are.
final class Looks {
  private Looks() {}

  static List<Frame> color(Call call) {
    String color = call.text("theColor");
    return styled(call, s -> s.colored(color));
  }

  static List<Frame> alpha(Call call) {
    double opacity = Math.clamp(call.number("alpha"), 0, 1);
    return styled(call, s -> s.faded(opacity));
  }

  static List<Frame> width(Call call) {
    double width = call.number("width");
    return styled(call, s -> s.wide(width));
  }

  /// The name says so.
  static List<Frame> dashed(Call call) {
    double length = call.number("dashLength");
    String shown = Format.g(length);
    return styled(call, s -> s.dashed(length)).stream()
        .map(f -> f.named("dashed(" + f.name() + ", " + shown + ")"))
        .toList();
  }

  static List<Frame> infinite(Call call) {
    return wrapped(call, s -> s.as(Style.Form.Usual.INFINITE));
  }

  static List<Frame> rightAxis(Call call) {
    return wrapped(call, Style::onRight);
  }

  private static List<Frame> wrapped(Call call, UnaryOperator<Style> change) {
    return styled(call, change).stream()
        .map(f -> f.named(call.function() + "(" + f.name() + ")"))
        .toList();
  }

  private static List<Frame> styled(Call call, UnaryOperator<Style> change) {
    return call.series("seriesList").stream().map(f -> f.styled(change.apply(f.style()))).toList();
  }
}
