package tocsin.metrics.render;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.QuadCurve2D;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import tocsin.metrics.render.Picture.Shape;

/// Words in PDF.
final class PdfText {
  private static final Charset LATIN = Charset.forName("windows-1252");

  private PdfText() {}

  /// Whether the fonts that every reader has can show this.
  static boolean isLatin(String text) {
    return LATIN.newEncoder().canEncode(text);
  }

  /// A string of the page. Nothing of it can end the string: all but plain letters and digits are
  /// written as octal numbers.
  static String literal(String text) {
    var out = new StringBuilder("(");
    for (byte b : text.getBytes(LATIN)) {
      int c = b & 0xff;
      boolean plain = c >= ' ' && c < 0x7f && c != '(' && c != ')' && c != '\\';
      out.append(plain ? "" + (char) c : String.format(Locale.ROOT, "\\%03o", c));
    }
    return out.append(')').toString();
  }

  /// A string outside of the page, such as its title, in any script.
  static String hex(String text) {
    return "<FEFF" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
  }

  /// Letters as areas, from a font of this machine.
  static void outlines(StringBuilder out, Shape.Words w) {
    Font font = Brush.font(w.face());
    var context = new FontRenderContext(null, true, true);
    double width = font.getStringBounds(w.text(), context).getWidth();
    double back = w.anchor() < 0 ? 0 : w.anchor() == 0 ? width / 2 : width;
    // Of fonts y grows downwards, and here upwards.
    var turned = new AffineTransform(1, 0, 0, -1, -back, 0);
    var letters =
        font.layoutGlyphVector(
                context, w.text().toCharArray(), 0, w.text().length(), Font.LAYOUT_LEFT_TO_RIGHT)
            .getOutline();
    var at = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator i = letters.getPathIterator(turned); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      switch (kind) {
        case PathIterator.SEG_MOVETO -> numbers(out, at, 2).append("m ");
        case PathIterator.SEG_LINETO -> numbers(out, at, 2).append("l ");
        case PathIterator.SEG_QUADTO ->
            cubic(out, new QuadCurve2D.Double(x, y, at[0], at[1], at[2], at[3]));
        case PathIterator.SEG_CUBICTO -> numbers(out, at, 6).append("c ");
        default -> out.append("h ");
      }
      int last = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
      x = at[last];
      y = at[last + 1];
    }
  }

  // PDF has cubic curves only.
  private static void cubic(StringBuilder out, QuadCurve2D q) {
    double[] at = {
      q.getX1() + (q.getCtrlX() - q.getX1()) * 2 / 3,
      q.getY1() + (q.getCtrlY() - q.getY1()) * 2 / 3,
      q.getX2() + (q.getCtrlX() - q.getX2()) * 2 / 3,
      q.getY2() + (q.getCtrlY() - q.getY2()) * 2 / 3,
      q.getX2(),
      q.getY2()
    };
    numbers(out, at, 6).append("c ");
  }

  private static StringBuilder numbers(StringBuilder out, double[] at, int count) {
    for (int i = 0; i < count; i++) {
      Pdf.number(at[i], out);
    }
    return out;
  }
}
