package tocsin.metrics.render;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import tocsin.metrics.render.Picture.Shape;

/// A picture as PNG, painted by Java2D into memory.
final class Png {
  private Png() {}

  static byte[] write(Picture picture, int pixels) {
    var image =
        new BufferedImage(
            picture.width() * pixels, picture.height() * pixels, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(pixels, pixels);
    picture.shapes().forEach(shape -> paint(shape, g));
    g.dispose();
    try {
      var out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void paint(Shape shape, Graphics2D g) {
    switch (shape) {
      case Shape.Box b -> {
        color(g, b.color(), b.opacity());
        g.fill(new Rectangle2D.Double(b.x(), b.y(), b.width(), b.height()));
      }
      case Shape.Words w -> {
        color(g, w.color(), 1);
        g.setFont(new Font(Font.SANS_SERIF, w.bold() ? Font.BOLD : Font.PLAIN, w.size()));
        double width = g.getFontMetrics().stringWidth(w.text());
        double x = w.anchor() < 0 ? w.x() : w.anchor() == 0 ? w.x() - width / 2 : w.x() - width;
        g.drawString(w.text(), (float) x, (float) w.y());
      }
      case Shape.Line l -> {
        color(g, l.color(), 1);
        float thickness = (float) l.thickness();
        g.setStroke(
            l.dashed()
                ? new BasicStroke(thickness, 0, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0)
                : new BasicStroke(thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path(l.xs(), l.ys()));
      }
      case Shape.Area a -> {
        color(g, a.color(), a.opacity());
        g.fill(area(a));
      }
    }
  }

  private static void color(Graphics2D g, String color, double opacity) {
    g.setColor(Color.decode(color));
    g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
  }

  private static Path2D path(double[] xs, double[] ys) {
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

  private static Path2D area(Shape.Area a) {
    var path = new Path2D.Double();
    for (int i = 0; i < a.xs().length; i++) {
      if (Double.isNaN(a.ys()[i])) {
        continue;
      }
      if (i == 0 || Double.isNaN(a.ys()[i - 1])) {
        path.moveTo(a.xs()[i], a.base());
      }
      path.lineTo(a.xs()[i], a.ys()[i]);
      if (i == a.xs().length - 1 || Double.isNaN(a.ys()[i + 1])) {
        path.lineTo(a.xs()[i], a.base());
        path.closePath();
      }
    }
    return path;
  }
}
