package tocsin.metrics.render;

import java.util.ArrayList;
import java.util.List;
import tocsin.metrics.render.Picture.Face;
import tocsin.metrics.render.Picture.Shape;
import tocsin.metrics.render.Picture.Stroke;

/// What is put on a picture, one shape after the other, in the colours and letters of a look.
final class Sheet {
  private final List<Shape> shapes = new ArrayList<>();
  private final Palette palette;
  private final Surround.Type type;

  Sheet(Look look) {
    this.palette = Palette.of(look.colors());
    this.type = look.surround().type();
  }

  Palette palette() {
    return palette;
  }

  List<Shape> shapes() {
    return shapes;
  }

  /// Pixels of letters that usually have this size.
  double size(double usual) {
    return usual * type.zoom();
  }

  Face face(Ink ink, double usual) {
    return new Face(ink, size(usual), type.bold(), type.italic());
  }

  Face bold(Ink ink, double usual) {
    return new Face(ink, size(usual), true, type.italic());
  }

  void box(double x, double y, double width, double height, Ink ink) {
    shapes.add(new Shape.Box(x, y, width, height, ink));
  }

  void words(double x, double y, String text, Face face, int anchor) {
    shapes.add(new Shape.Words(x, y, text, face, anchor, false));
  }

  /// Words from bottom to top with their middle at this place.
  void upright(double x, double y, String text, Face face) {
    shapes.add(new Shape.Words(x, y, text, face, 0, true));
  }

  void across(double left, double right, double y, Stroke stroke) {
    shapes.add(new Shape.Line(new double[] {left, right}, new double[] {y, y}, stroke));
  }

  void down(double x, double top, double bottom, Stroke stroke) {
    shapes.add(new Shape.Line(new double[] {x, x}, new double[] {top, bottom}, stroke));
  }

  void add(Shape shape) {
    shapes.add(shape);
  }
}
