package tocsin.metrics.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.metrics.render.Picture.Face;
import tocsin.metrics.render.Picture.Shape;

/// A picture as a page of PDF 1.4, a point for each pixel. Words are in Helvetica, which every
/// reader has; those it has no letters for are drawn as outlines.
final class Pdf {
  private final StringBuilder out = new StringBuilder();

  /// Opacities that were used, in hundredths, by the name of their graphics state.
  private final Map<Integer, String> opacities = new LinkedHashMap<>();

  private Pdf() {}

  static byte[] write(Picture picture) {
    var pdf = new Pdf();
    // From the top left corner down, as all pictures are.
    pdf.out.append("1 0 0 -1 0 ").append(picture.height()).append(" cm 1 j\n");
    pdf.write(picture.shapes());
    return PdfFile.of(picture, pdf.out.toString(), pdf.opacities);
  }

  private void write(List<Shape> shapes) {
    shapes.forEach(this::write);
  }

  private void write(Shape shape) {
    switch (shape) {
      case Shape.Box b -> {
        ink(b.ink(), "rg");
        box(b.x(), b.y(), b.width(), b.height()).append("f\n");
      }
      case Shape.Patch p -> {
        ink(p.ink(), "rg");
        path(p.xs(), p.ys());
        out.append("h f\n");
      }
      case Shape.Line l -> {
        ink(l.stroke().ink(), "RG");
        number(l.stroke().width()).append("w ");
        if (l.stroke().dash() > 0) {
          number(Math.max(0.1, l.stroke().dash()), out.append("0 J ["));
          number(Math.max(0.1, l.stroke().gap())).append("] 0 d ");
        } else {
          out.append("1 J [] 0 d ");
        }
        path(l.xs(), l.ys());
        out.append("S\n");
      }
      case Shape.Words w -> words(w);
      case Shape.Within w -> {
        out.append("q ");
        box(w.x(), w.y(), w.width(), w.height()).append("W n\n");
        write(w.shapes());
        out.append("Q\n");
      }
    }
  }

  private void words(Shape.Words w) {
    Face face = w.face();
    ink(face.ink(), "rg");
    out.append("q ");
    // Letters stand upright only when the page is turned back for them.
    out.append(w.upright() ? "0 -1 -1 0 " : "1 0 0 -1 ");
    number(w.x());
    number(w.y()).append("cm ");
    if (PdfText.isLatin(w.text())) {
      double width = Lettering.exact(w.text(), face);
      double back = w.anchor() < 0 ? 0 : w.anchor() == 0 ? width / 2 : width;
      out.append("BT /F").append(PdfFile.font(face)).append(' ');
      number(face.size()).append("Tf ");
      number(-back).append("0 Td ").append(PdfText.literal(w.text())).append(" Tj ET Q\n");
    } else {
      PdfText.outlines(out, w);
      out.append("f Q\n");
    }
  }

  private void ink(Ink ink, String operator) {
    int opacity = (int) Math.round(ink.opacity() * 100);
    String state = opacities.computeIfAbsent(opacity, o -> "O" + o);
    out.append('/').append(state).append(" gs ");
    for (int part : new int[] {ink.red(), ink.green(), ink.blue()}) {
      Decimals.thousandths(out, part / 255.0).append(' ');
    }
    out.append(operator).append(' ');
  }

  private StringBuilder box(double x, double y, double width, double height) {
    number(x);
    number(y);
    number(width);
    return number(height).append("re ");
  }

  private void path(double[] xs, double[] ys) {
    boolean pen = false;
    for (int i = 0; i < xs.length; i++) {
      if (Double.isNaN(ys[i])) {
        pen = false;
        continue;
      }
      number(xs[i]);
      number(ys[i]).append(pen ? "l " : "m ");
      pen = true;
    }
  }

  private StringBuilder number(double v) {
    return number(v, out);
  }

  static StringBuilder number(double v, StringBuilder out) {
    return Decimals.hundredths(out, v).append(' ');
  }
}
