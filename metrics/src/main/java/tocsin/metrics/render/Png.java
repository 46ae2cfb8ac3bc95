package tocsin.metrics.render;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// A picture as PNG, painted by Java2D strip by strip, so that a large one takes no more memory
/// than a small one.
final class Png {
  /// Pixels that are painted at a time: a usual picture is one strip.
  private static final int STRIP = 1 << 20;

  private Png() {}

  /// @param ratio pixels for each pixel of the picture's width
  /// @param before is run before each shape; may throw
  static byte[] write(Picture picture, double ratio, Runnable before) {
    int width = (int) Math.max(1, Math.round(picture.width() * ratio));
    int height = (int) Math.max(1, Math.round(picture.height() * ratio));
    int rows = Math.clamp(STRIP / width, 1, height);
    int type = picture.clear() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    var file = new PngFile(width, height, picture.clear());
    for (int top = 0; top < height; top += rows) {
      var strip = new BufferedImage(width, Math.min(rows, height - top), type);
      Graphics2D g = strip.createGraphics();
      g.translate(0, -top);
      g.scale(ratio, ratio);
      picture.shapes().forEach(new Brush(g, before)::paint);
      g.dispose();
      int[] pixels = ((DataBufferInt) strip.getRaster().getDataBuffer()).getData();
      for (int row = 0; row < strip.getHeight(); row++) {
        file.row(pixels, row * width);
      }
    }
    return file.bytes();
  }
}
