package tocsin.metrics.render;

import java.util.List;
import tocsin.metrics.render.Picture.Face;
import tocsin.metrics.render.Picture.Shape;
import tocsin.metrics.render.Picture.Stroke;

/// A picture as SVG. No script, no style, nothing loaded from elsewhere.
final class Svg {
  private final StringBuilder out = new StringBuilder();

  private Svg() {}

  static String write(Picture picture) {
    var svg = new Svg();
    String size = picture.width() + "\" height=\"" + picture.height();
    svg.out
        .append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
        .append(size)
        .append("\" viewBox=\"0 0 ")
        .append(picture.width())
        .append(' ')
        .append(picture.height())
        .append("\" role=\"img\" xml:space=\"preserve\" font-family=\"Inter, system-ui,")
        .append(" sans-serif\"><title>")
        .append(escaped(picture.title().isEmpty() ? "Graph" : picture.title()))
        .append("</title>");
    svg.write(picture.shapes());
    return svg.out.append("</svg>").toString();
  }

  private void write(List<Shape> shapes) {
    shapes.forEach(this::write);
  }

  private void write(Shape shape) {
    switch (shape) {
      case Shape.Box b -> {
        out.append("<rect");
        box(b.x(), b.y(), b.width(), b.height());
        fill(b.ink());
        out.append("/>");
      }
      case Shape.Patch p -> {
        out.append("<path d=\"");
        path(p.xs(), p.ys());
        out.append("Z\"");
        fill(p.ink());
        out.append("/>");
      }
      case Shape.Line l -> {
        out.append("<path d=\"");
        path(l.xs(), l.ys());
        out.append("\" fill=\"none\"");
        stroke(l.stroke());
        out.append("/>");
      }
      case Shape.Words w -> words(w);
      case Shape.Within w -> {
        out.append("<svg");
        box(w.x(), w.y(), w.width(), w.height());
        out.append(" viewBox=\"");
        Decimals.tenths(out, w.x()).append(' ');
        Decimals.tenths(out, w.y()).append(' ');
        Decimals.tenths(out, w.width()).append(' ');
        Decimals.tenths(out, w.height()).append("\" preserveAspectRatio=\"none\">");
        write(w.shapes());
        out.append("</svg>");
      }
    }
  }

  private void box(double x, double y, double width, double height) {
    number("x", x);
    number("y", y);
    number("width", width);
    number("height", height);
  }

  private void number(String name, double v) {
    Decimals.tenths(out.append(' ').append(name).append("=\""), v).append('"');
  }

  private void fill(Ink ink) {
    out.append(" fill=\"").append(ink.hex()).append('"');
    opacity("fill-opacity", ink);
  }

  private void opacity(String name, Ink ink) {
    if (ink.opacity() < 1) {
      Decimals.hundredths(out.append(' ').append(name).append("=\""), ink.opacity()).append('"');
    }
  }

  private void stroke(Stroke stroke) {
    out.append(" stroke=\"").append(stroke.ink().hex()).append('"');
    opacity("stroke-opacity", stroke.ink());
    number("stroke-width", stroke.width());
    out.append(" stroke-linejoin=\"round\"");
    if (stroke.dash() > 0) {
      Decimals.tenths(out.append(" stroke-dasharray=\""), stroke.dash()).append(' ');
      Decimals.tenths(out, stroke.gap()).append('"');
    } else {
      out.append(" stroke-linecap=\"round\"");
    }
  }

  private void words(Shape.Words w) {
    Face face = w.face();
    out.append("<text");
    number("x", w.x());
    number("y", w.y());
    fill(face.ink());
    number("font-size", face.size());
    out.append(w.anchor() < 0 ? "" : w.anchor() == 0 ? " text-anchor=\"middle\"" : END);
    out.append(face.bold() ? " font-weight=\"600\"" : "");
    out.append(face.italic() ? " font-style=\"italic\"" : "");
    if (w.upright()) {
      Decimals.tenths(out.append(" transform=\"rotate(-90 "), w.x()).append(' ');
      Decimals.tenths(out, w.y()).append(")\"");
    }
    out.append('>').append(escaped(w.text())).append("</text>");
  }

  private static final String END = " text-anchor=\"end\"";

  private void path(double[] xs, double[] ys) {
    boolean pen = false;
    for (int i = 0; i < xs.length; i++) {
      if (Double.isNaN(ys[i])) {
        pen = false;
        continue;
      }
      out.append(pen ? 'L' : 'M');
      Decimals.tenths(out, xs[i]).append(' ');
      Decimals.tenths(out, ys[i]);
      pen = true;
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
