package tocsin.metrics.render;

import java.util.List;
import tocsin.metrics.render.Picture.Face;

/// The surface of a picture, and its title in one line or two.
///
/// @param left where the title begins
/// @param top above the title
/// @param bottom below which the rest may stand
record Heading(Drawing drawing, List<String> lines, double left, double top, double bottom) {
  static final int LONGEST = 400;
  private static final double LETTERS = 14;

  static Heading of(Drawing drawing, Sheet sheet, double margin, double edge) {
    boolean bare = drawing.title().isBlank() || drawing.height() < 60;
    Face face = sheet.bold(sheet.palette().text(), LETTERS);
    String title = Lettering.clean(drawing.title().strip(), LONGEST);
    double room = drawing.width() - 2 * margin;
    List<String> lines =
        bare
            ? List.of()
            : drawing.height() < 180
                ? List.of(Lettering.cut(title, room, face))
                : Lettering.wrapped(title, room, face);
    double height = lines.isEmpty() ? 0 : lines.size() * face.size() * 1.25 + 6;
    return new Heading(drawing, lines, margin, edge, edge + height);
  }

  void paint(Sheet sheet) {
    sheet.box(0, 0, drawing.width(), drawing.height(), sheet.palette().surface());
    Face face = sheet.bold(sheet.palette().text(), LETTERS);
    for (int i = 0; i < lines.size(); i++) {
      sheet.words(left, top + face.size() * (0.9 + 1.25 * i), lines.get(i), face, -1);
    }
  }
}
