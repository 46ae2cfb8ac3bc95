package tocsin.metrics.render;

import java.util.Map;
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
    out.text("{\"target\":");
    if (isNameless(f)) {
      out.text("null");
    } else {
      out.quoted(f.name());
    }
    if (point.isTagged()) {
      tags(out, f);
    }
    out.text(",\"datapoints\":[");
  }

  private static void tags(Written out, Frame f) {
    out.text(",\"tags\":");
    String before = "{";
    for (Map.Entry<String, String> tag : f.tags().entrySet()) {
      out.text(before).quoted(tag.getKey()).sign(':').quoted(tag.getValue());
      before = ",";
    }
    out.text(f.tags().isEmpty() ? "{}" : "}");
  }

  // A line that nobody named came from no path either; Graphite has null for its name.
  private static boolean isNameless(Frame f) {
    return f.name().isEmpty()
        && f.pathExpression().isEmpty()
        && f.tags().getOrDefault("name", "None").equals("None");
  }

  // What stands between two points is written behind each, and taken back behind the last.
  @Override
  public void points(Written out, Frame f, Stretch stretch) {
    if (stretch.from() == stretch.until()) {
      return;
    }
    byte[] before = point.before();
    out.text(stretch.from() > stretch.first() ? "," : "").put(before);
    var points = new JsonPoints(point, noNullPoints, f.step());
    points.write(out, f.values(), stretch.from(), stretch.until(), f.at(stretch.from()));
    out.ends(out.size() - 1 - before.length);
  }

  @Override
  public void tail(Written out, Frame f) {
    out.text("]}");
  }
}
