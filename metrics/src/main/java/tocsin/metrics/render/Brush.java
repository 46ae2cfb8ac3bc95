package tocsin.metrics.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import tocsin.metrics.render.Picture.Face;
import tocsin.metrics.render.Picture.Shape;
import tocsin.metrics.render.Picture.Stroke;

/// Paints shapes with Java2D.
final class Brush {
  /// Below this many pixels round corners are no others than cut ones, which take a third of the
  /// time.
  private static final float THIN = 2.5f;

  private final Graphics2D g;

  private final Runnable before;

  /// @param before is run before each shape; may throw
  Brush(Graphics2D g, Runnable before) {
    this.g = g;
    this.before = before;
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  void paint(Shape shape) {
    before.run();
    switch (shape) {
      case Shape.Box b -> {
        color(b.ink());
        g.fill(new Rectangle2D.Double(b.x(), b.y(), b.width(), b.height()));
      }
      case Shape.Patch p -> {
        color(p.ink());
        Path2D path = path(p.xs(), p.ys());
        path.closePath();
        g.fill(path);
      }
      case Shape.Line l -> {
        color(l.stroke().ink());
        g.setStroke(stroke(l.stroke()));
        g.draw(path(l.xs(), l.ys()));
      }
      case Shape.Words w -> words(w);
      case Shape.Within w -> {
        java.awt.Shape clip = g.getClip();
        g.clip(new Rectangle2D.Double(w.x(), w.y(), w.width(), w.height()));
        w.shapes().forEach(this::paint);
        g.setClip(clip);
      }
    }
  }

  private void color(Ink ink) {
    int alpha = (int) Math.round(ink.opacity() * 255);
    g.setColor(new Color(ink.red(), ink.green(), ink.blue(), alpha));
  }

  private static BasicStroke stroke(Stroke s) {
    float width = (float) s.width();
    return s.dash() > 0
        ? new BasicStroke(
            width,
            BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_ROUND,
            1,
            new float[] {(float) s.dash(), (float) s.gap()},
            0)
        : new BasicStroke(
            width,
            BasicStroke.CAP_ROUND,
            width < THIN ? BasicStroke.JOIN_BEVEL : BasicStroke.JOIN_ROUND);
  }

  private void words(Shape.Words w) {
    color(w.face().ink());
    g.setFont(font(w.face()));
    double width = g.getFont().getStringBounds(w.text(), g.getFontRenderContext()).getWidth();
    double back = w.anchor() < 0 ? 0 : w.anchor() == 0 ? width / 2 : width;
    AffineTransform before = g.getTransform();
    g.translate(w.x(), w.y());
    if (w.upright()) {
      g.rotate(-Math.PI / 2);
    }
    g.drawString(w.text(), (float) -back, 0f);
    g.setTransform(before);
  }

  static Font font(Face face) {
    int style = (face.bold() ? Font.BOLD : 0) | (face.italic() ? Font.ITALIC : 0);
    return new Font(Font.SANS_SERIF, style, 1).deriveFont((float) face.size());
  }

  static Path2D path(double[] xs, double[] ys) {
    var path = new Path2D.Double();
    boolean pen = false;
    for (int i = 0; i < xs.length; i++) {
      if (Double.isNaN(ys[i])) {
        pen = false;
      } else if (pen) {
        path.lineTo(xs[i], ys[i]);
      } else {
        path.moveTo(xs[i], ys[i]);
        pen = true;
      }
    }
    return path;
  }
}
