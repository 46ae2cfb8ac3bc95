package tocsin.metrics.render;

/// Drawings as bytes. Needs no display.
public final class Pictures {
  private Pictures() {}

  /// A standalone SVG document.
  public static String svg(Drawing drawing) {
    return Svg.write(Layout.of(drawing));
  }

  /// A PNG.
  ///
  /// @param pixels for each pixel of the drawing's width: 2 for sharp pictures on telephones
  public static byte[] png(Drawing drawing, int pixels) {
    return Png.write(Layout.of(drawing), Math.clamp(pixels, 1, 3));
  }
}
