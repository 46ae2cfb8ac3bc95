package tocsin.metrics.render;

import java.util.List;
import tocsin.metrics.query.Style.Form.Usual;
import tocsin.metrics.render.Picture.Face;
import tocsin.metrics.render.Picture.Stroke;

/// Places everything of a graph over time. Pure: sizes of words are estimated, so that no font is
/// needed.
final class Layout {
  private static final double SIDE = 14;
  private static final double EDGE = 10;
  private static final double TITLE = 14;
  private static final double SMALL = 11;

  private final Drawing drawing;
  private final Sheet sheet;
  private final Heading heading;
  private final List<Track> tracks;
  private final Scales scales;
  private final Legend legend;
  private final Plot plot;

  private Layout(Drawing drawing) {
    this.drawing = drawing;
    this.sheet = new Sheet(drawing.look());
    Surround surround = drawing.look().surround();
    double margin = drawing.margin(SIDE);
    double edge = drawing.margin(EDGE);
    this.heading = Heading.of(drawing, sheet, margin, edge);
    this.tracks = Tracks.of(drawing, sheet.palette(), Math.max(10, drawing.width() - 3 * margin));
    double letter = sheet.size(SMALL);
    boolean marked =
        !drawing.markers().isEmpty() || tracks.stream().anyMatch(t -> t.form() == Usual.MOMENT);
    double top = heading.bottom() + (marked ? letter + 5 : 0);
    double times = surround.times() ? letter + 13 : 0;
    double room = drawing.height() - top - times - edge;
    this.scales = Scales.of(drawing, tracks, room, letter);
    var space = new Legend.Room(drawing.width() - 2 * margin, drawing.height(), Legend.face(sheet));
    this.legend = Legend.of(drawing, tracks, scales, space);
    double bottom = drawing.height() - edge - times - legend.height();
    var margins = new Margins(drawing, sheet, scales, margin);
    double left = Math.min(margins.left(), drawing.width() * 0.45);
    double right = drawing.width() - Math.min(margins.right(), drawing.width() * 0.45);
    this.plot =
        new Plot(
            left,
            Math.min(top, drawing.height() * 0.6),
            right,
            Math.max(bottom, Math.min(top, drawing.height() * 0.6) + 1),
            drawing.fromSeconds(),
            drawing.untilSeconds());
  }

  static Picture of(Drawing drawing) {
    if (drawing.look().kind() instanceof Look.Kind.Pie pie) {
      return PieLayout.of(drawing, pie);
    }
    var layout = new Layout(drawing);
    layout.paint();
    return picture(drawing, layout.sheet);
  }

  static Picture picture(Drawing drawing, Sheet sheet) {
    boolean clear = sheet.palette().surface().opacity() < 1;
    String title = Lettering.clean(drawing.title(), Heading.LONGEST);
    return new Picture(drawing.width(), drawing.height(), title, clear, sheet.shapes());
  }

  private void paint() {
    heading.paint(sheet);
    new Grid(sheet, plot, scales, drawing).paint();
    sheet.add(plot.cut(Curves.of(tracks, scales, plot, drawing.look().strokes())));
    for (Track track : tracks) {
      if (track.form() == Usual.MOMENT && track.frame().size() > 0) {
        marker(track.frame().at(0), track.frame().name(), track.ink());
      } else if (track.form() == Usual.LIMIT && track.frame().size() > 0) {
        limit(track.frame().value(0), track.frame().name(), track);
      }
    }
    drawing.markers().forEach(m -> marker(m.atSeconds(), m.label(), sheet.palette().marker()));
    drawing.limits().forEach(this::limit);
    nothing();
    double times = drawing.look().surround().times() ? sheet.size(SMALL) + 13 : 4;
    legend.paint(sheet, drawing.margin(SIDE), plot.bottom() + times);
  }

  private void nothing() {
    boolean any =
        tracks.stream()
            .anyMatch(t -> java.util.Arrays.stream(t.frame().values()).anyMatch(Double::isFinite));
    if (!any) {
      double y = (plot.top() + plot.bottom()) / 2 + 4;
      double middle = (plot.left() + plot.right()) / 2;
      sheet.words(middle, y, "No data", sheet.face(sheet.palette().faint(), TITLE), 0);
    }
  }

  private void marker(long at, String name, Ink ink) {
    if (!plot.shows(at)) {
      return;
    }
    double x = plot.x(at);
    sheet.down(x, plot.top() - 3, plot.bottom(), new Stroke(ink, 1.5, 4));
    Face face = sheet.bold(ink, SMALL);
    String label = Lettering.cut(Lettering.clean(name, 200), plot.width() * 0.6, face);
    double half = Lettering.width(label, face) / 2;
    int anchor = x - half < plot.left() ? -1 : x + half > plot.right() ? 1 : 0;
    sheet.words(x, plot.top() - 7, label, face, anchor);
  }

  private void limit(Drawing.Limit limit) {
    Ink ink = sheet.palette().limit();
    String number = drawing.look().left().units().words(limit.value(), 0);
    String label = limit.label().isEmpty() ? number : limit.label() + " " + number;
    limit(plot.y(limit.value(), scales.left()), label, new Stroke(ink, 1.5, 5));
  }

  private void limit(double value, String name, Track track) {
    double dash = track.dash() > 0 ? track.dash() : 5;
    double asked = track.frame().style().width();
    double width = Double.isNaN(asked) ? 1.5 : asked;
    if (width <= 0) {
      return;
    }
    var stroke = new Stroke(track.ink(), width, dash);
    Axis axis = track.right() ? drawing.look().right() : drawing.look().left();
    String number = axis.units().words(value, 0);
    boolean bare = name.matches("-?[0-9.eE+]*");
    limit(plot.y(value, scales.of(track)), bare ? number : name + " " + number, stroke);
  }

  private void limit(double y, String words, Stroke stroke) {
    if (Double.isNaN(y) || y < plot.top() - 1 || y > plot.bottom() + 1) {
      return;
    }
    sheet.across(plot.left(), plot.right(), y, stroke);
    if (plot.height() < 60) {
      return;
    }
    Face face = sheet.bold(new Ink(stroke.ink().rgb(), 1), SMALL);
    String label = Lettering.cut(Lettering.clean(words, 200), plot.width() * 0.8, face);
    double width = Lettering.width(label, face) + 8;
    double size = face.size();
    double above = y - 5 - size < plot.top() ? y + size + 4 : y - 5;
    sheet.box(plot.left() + 3, above - size, width, size + 4, sheet.palette().surface().faded(0.8));
    sheet.words(plot.left() + 7, above, label, face, -1);
  }
}
