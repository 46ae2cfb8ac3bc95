package tocsin.metrics.render;

import java.util.List;

/// The colours of Tocsin's charts; the series' are told apart with any colour blindness.
///
/// @param minor of lines between those of the grid
record Palette(
    Ink surface,
    Ink text,
    Ink faint,
    Ink grid,
    Ink minor,
    Ink limit,
    Ink marker,
    List<Ink> series) {
  private static final Palette LIGHT =
      new Palette(
          Ink.of(0xffffff),
          Ink.of(0x1a1c20),
          Ink.of(0x61656b),
          Ink.of(0xebe8e2),
          Ink.of(0xf5f4f1),
          Ink.of(0xc3201d),
          Ink.of(0x6740b8),
          inks(0x5361c7, 0xdb6d05, 0x00a59b, 0x6e0d43, 0x765100, 0x282d94, 0x0f889f, 0x556272));
  private static final Palette DARK =
      new Palette(
          Ink.of(0x161a1f),
          Ink.of(0xe8ebee),
          Ink.of(0x8e97a1),
          Ink.of(0x222931),
          Ink.of(0x1b2026),
          Ink.of(0xff6a63),
          Ink.of(0xac92f7),
          inks(0x6374e1, 0xe19918, 0x59f1e4, 0xcd4c6f, 0xffcd75, 0x8ea3fe, 0x32a0b6, 0xb0b7c4));

  private static List<Ink> inks(int... colors) {
    return java.util.Arrays.stream(colors).mapToObj(Ink::of).toList();
  }

  /// The light or the dark palette, with the colours that somebody asked for.
  static Palette of(Colors colors) {
    Palette usual = colors.dark() ? DARK : LIGHT;
    return new Palette(
        colors.background().orElse(usual.surface),
        colors.foreground().orElse(usual.text),
        colors.foreground().orElse(usual.faint),
        colors.major().orElse(usual.grid),
        colors.minor().orElse(usual.minor),
        usual.limit,
        usual.marker,
        colors.series().isEmpty() ? usual.series : colors.series());
  }

  Ink series(int i) {
    return series.get(i % series.size());
  }
}
