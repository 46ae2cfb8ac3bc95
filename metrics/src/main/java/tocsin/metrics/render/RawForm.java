package tocsin.metrics.render;

import tocsin.metrics.query.Frame;

/// `name,start,end,step|value,...` lines; no value is `None`.
final class RawForm implements AnswerForm {
  @Override
  public void begin(Written out) {}

  @Override
  public String between() {
    return "";
  }

  @Override
  public void end(Written out) {}

  @Override
  public void head(Written out, Frame f) {
    out.text(f.name()).sign(',').number(f.start()).sign(',').number(f.end());
    out.sign(',').number(f.step()).sign('|');
  }

  @Override
  public void points(Written out, Frame f, Stretch stretch) {
    for (int i = stretch.from(); i < stretch.until(); i++) {
      if (i > 0) {
        out.sign(',');
      }
      if (Double.isNaN(f.value(i))) {
        out.text("None");
      } else {
        Numbers.plain(out, f.value(i));
      }
    }
  }

  @Override
  public void tail(Written out, Frame f) {
    out.sign('\n');
  }
}
