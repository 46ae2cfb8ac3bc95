package tocsin.metrics.render;

import java.util.Locale;
import tocsin.metrics.render.Picture.Shape;

/// A picture as SVG. No script, no style, nothing loaded from elsewhere.
final class Svg {
  private Svg() {}

  static String write(Picture picture) {
    var out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"Inter, system-ui,"
                + " sans-serif\"><title>%s</title>",
            picture.width(),
            picture.height(),
            picture.width(),
            picture.height(),
            escaped(picture.title().isEmpty() ? "Graph" : picture.title())));
    picture.shapes().forEach(shape -> write(shape, out));
    return out.append("</svg>").toString();
  }

  private static void write(Shape shape, StringBuilder out) {
    switch (shape) {
      case Shape.Box b ->
          out.append(
              String.format(
                  Locale.ROOT,
                  "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\""
                      + " fill-opacity=\"%.2f\"/>",
                  b.x(),
                  b.y(),
                  b.width(),
                  b.height(),
                  b.color(),
                  b.opacity()));
      case Shape.Words w ->
          out.append(
              String.format(
                  Locale.ROOT,
                  "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\" font-size=\"%d\" text-anchor=\"%s\""
                      + " font-weight=\"%d\">%s</text>",
                  w.x(),
                  w.y(),
                  w.color(),
                  w.size(),
                  w.anchor() < 0 ? "start" : w.anchor() == 0 ? "middle" : "end",
                  w.bold() ? 600 : 400,
                  escaped(w.text())));
      case Shape.Line l ->
          out.append(
              String.format(
                  Locale.ROOT,
                  "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\""
                      + " stroke-linejoin=\"round\"%s/>",
                  path(l.xs(), l.ys()),
                  l.color(),
                  l.thickness(),
                  l.dashed() ? " stroke-dasharray=\"5 4\"" : ""));
      case Shape.Area a ->
          out.append(
              String.format(
                  Locale.ROOT,
                  "<path d=\"%s\" fill=\"%s\" fill-opacity=\"%.2f\"/>",
                  area(a),
                  a.color(),
                  a.opacity()));
    }
  }

  private static String path(double[] xs, double[] ys) {
    var path = new StringBuilder();
    boolean pen = false;
    for (int i = 0; i < xs.length; i++) {
      if (Double.isNaN(ys[i])) {
        pen = false;
        continue;
      }
      path.append(String.format(Locale.ROOT, "%s%.1f %.1f", pen ? "L" : "M", xs[i], ys[i]));
      pen = true;
    }
    return path.toString();
  }

  private static String area(Shape.Area a) {
    var path = new StringBuilder();
    for (int i = 0; i < a.xs().length; i++) {
      if (Double.isNaN(a.ys()[i])) {
        continue;
      }
      boolean first = i == 0 || Double.isNaN(a.ys()[i - 1]);
      boolean last = i == a.xs().length - 1 || Double.isNaN(a.ys()[i + 1]);
      path.append(first ? String.format(Locale.ROOT, "M%.1f %.1f", a.xs()[i], a.base()) : "");
      path.append(String.format(Locale.ROOT, "L%.1f %.1f", a.xs()[i], a.ys()[i]));
      path.append(last ? String.format(Locale.ROOT, "L%.1f %.1fZ", a.xs()[i], a.base()) : "");
    }
    return path.toString();
  }

  // Characters that XML cannot hold at all are shown as a replacement.
  private static String escaped(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "\ufffd")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
