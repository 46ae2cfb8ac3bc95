package tocsin.metrics.render;

import java.util.Locale;
import java.util.function.Function;
import tocsin.metrics.query.Frame;

/// Frames as bytes for other programs: a list of maps with `name`, `start`, `end`, `step`, `values`
/// and what else Graphite's own nodes send each other.
final class PackedSeries implements AnswerForm {
  private final Function<Written, PackedForm> form;
  private final int series;

  /// @param series how many there are
  PackedSeries(Function<Written, PackedForm> form, int series) {
    this.form = form;
    this.series = series;
  }

  @Override
  public void begin(Written out) {
    PackedForm packed = form.apply(out);
    packed.begin();
    packed.list(series);
  }

  @Override
  public String between() {
    return "";
  }

  @Override
  public void end(Written out) {
    PackedForm packed = form.apply(out);
    packed.endList();
    packed.finish();
  }

  @Override
  public void head(Written out, Frame f) {
    PackedForm packed = form.apply(out);
    packed.map(9);
    text(packed, "name", f.name());
    text(packed, "pathExpression", f.pathExpression());
    text(packed, "consolidationFunc", f.consolidation().name().toLowerCase(Locale.ROOT));
    whole(packed, "start", f.start());
    whole(packed, "end", f.end());
    whole(packed, "step", f.step());
    whole(packed, "valuesPerPoint", 1);
    packed.text("xFilesFactor");
    packed.real(f.xFilesFactor());
    packed.text("values");
    packed.list(f.size());
  }

  @Override
  public void points(Written out, Frame f, Stretch stretch) {
    PackedForm packed = form.apply(out);
    for (int i = stretch.from(); i < stretch.until(); i++) {
      if (Double.isNaN(f.value(i))) {
        packed.nothing();
      } else {
        packed.real(f.value(i));
      }
    }
  }

  @Override
  public void tail(Written out, Frame f) {
    PackedForm packed = form.apply(out);
    packed.endList();
    packed.endMap();
  }

  private static void text(PackedForm out, String key, String value) {
    out.text(key);
    out.text(value);
  }

  private static void whole(PackedForm out, String key, long value) {
    out.text(key);
    out.whole(value);
  }
}
