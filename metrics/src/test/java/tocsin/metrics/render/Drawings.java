package tocsin.metrics.render;

import java.time.ZoneOffset;
import java.util.List;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Style;

/// Drawings and series of ten minutes for tests.
final class Drawings {
  static final long START = 1_764_201_600;
  static final long END = START + 600;

  private Drawings() {}

  static Drawing of(Frame... frames) {
    return of(Look.LIGHT, frames);
  }

  static Drawing of(Look look, Frame... frames) {
    return titled("", look, frames);
  }

  static Drawing titled(String title, Look look, Frame... frames) {
    return new Drawing(
        600, 300, title, START, END, ZoneOffset.UTC, look, List.of(frames), List.of(), List.of());
  }

  /// A value each minute.
  static Frame series(String name, double... values) {
    return Frame.of(name, START, START + 60L * values.length, 60, values);
  }

  static Frame styled(Style style, double... values) {
    return series("styled", values).styled(style);
  }

  static Look with(Strokes strokes) {
    return Look.LIGHT.with(strokes);
  }

  static Look with(Axis left) {
    return new Look(
        Look.LIGHT.kind(),
        Look.LIGHT.colors(),
        Look.LIGHT.strokes(),
        left,
        Axis.USUAL,
        Look.LIGHT.surround());
  }
}
