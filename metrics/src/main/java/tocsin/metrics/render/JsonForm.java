package tocsin.metrics.render;

import tocsin.ground.json.Json;
import tocsin.metrics.query.Frame;

/// A list of objects with the points of one series each.
final class JsonForm implements AnswerForm {
  private final Narrowing narrowing;
  private final boolean noNullPoints;
  private final JsonPoint point;

  /// @param noNullPoints leaves out points without a value, and series without a point
  JsonForm(JsonPoint point, Narrowing narrowing, boolean noNullPoints) {
    this.point = point;
    this.narrowing = narrowing;
    this.noNullPoints = noNullPoints;
  }

  @Override
  public void begin(Written out) {
    out.sign('[');
  }

  @Override
  public String between() {
    return ",";
  }

  @Override
  public void end(Written out) {
    out.sign(']');
  }

  @Override
  public Frame shown(Frame frame) {
    return narrowing.of(frame);
  }

  @Override
  public int first(Frame f) {
    int first = 0;
    int end = points(f);
    while (noNullPoints && first < end && Double.isNaN(f.value(first))) {
      first++;
    }
    return noNullPoints && first == end ? LEFT_OUT : first;
  }

  // A shifted series may have more values than its end allows; those are not shown.
  @Override
  public int points(Frame f) {
    long slots = f.end() - f.start();
    long shown =
        point.endsBefore() ? Math.ceilDiv(slots, f.step()) : Math.floorDiv(slots, f.step()) + 1;
    return (int) Math.min(f.size(), Math.max(0, shown));
  }

  @Override
  public void head(Written out, Frame f) {
    out.text("{\"target\":").text(name(f));
    if (point.isTagged()) {
      out.text(",\"tags\":").text(Json.write(f.tags()));
    }
    out.text(",\"datapoints\":[");
  }

  // A line that nobody named came from no path either; Graphite has null for its name.
  private static String name(Frame f) {
    boolean none =
        f.name().isEmpty()
            && f.pathExpression().isEmpty()
            && f.tags().getOrDefault("name", "None").equals("None");
    return none ? "null" : Json.write(f.name());
  }

  @Override
  public void points(Written out, Frame f, Stretch stretch) {
    var stamps = new Stamps(f.at(stretch.from()), f.step());
    for (int i = stretch.from(); i < stretch.until(); i++) {
      double value = f.value(i);
      if (noNullPoints && Double.isNaN(value)) {
        stamps.skip();
        continue;
      }
      if (i > stretch.first()) {
        out.sign(',');
      }
      Numbers.json(out.few(point.before()), value);
      stamps.next(out.few(point.between()));
      out.few(point.after());
    }
  }

  @Override
  public void tail(Written out, Frame f) {
    out.text("]}");
  }
}
