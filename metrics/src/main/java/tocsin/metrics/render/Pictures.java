package tocsin.metrics.render;

/// Drawings as bytes. Needs no display.
public final class Pictures {
  private static final double MOST_RATIO = 3;

  private Pictures() {}

  /// A standalone SVG document.
  public static String svg(Drawing drawing) {
    return Svg.write(Layout.of(drawing));
  }

  /// A PDF of one page.
  public static byte[] pdf(Drawing drawing) {
    return Pdf.write(Layout.of(drawing));
  }

  /// A PNG.
  ///
  /// @param ratio pixels for each pixel of the drawing's width: 2 for sharp pictures on telephones;
  ///   from 1 to 3
  public static byte[] png(Drawing drawing, double ratio) {
    return png(drawing, ratio, () -> {});
  }

  /// A PNG that somebody may not wait for: of many points it may take seconds.
  ///
  /// @param before is run before each thing that is painted; may throw
  public static byte[] png(Drawing drawing, double ratio, Runnable before) {
    return Png.write(Layout.of(drawing), Math.clamp(ratio, 1, MOST_RATIO), before);
  }
}
