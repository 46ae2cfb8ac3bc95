package tocsin.metrics.render;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A colour and how much of what is below it is hidden.
///
/// @param rgb red, green and blue, a byte each
/// @param opacity 0 to 1
public record Ink(int rgb, double opacity) {
  private static final Map<String, Integer> NAMES =
      Map.ofEntries(
          Map.entry("black", 0x000000),
          Map.entry("white", 0xffffff),
          Map.entry("blue", 0x6464ff),
          Map.entry("green", 0x00c800),
          Map.entry("red", 0xc80032),
          Map.entry("yellow", 0xffff00),
          Map.entry("orange", 0xffa500),
          Map.entry("purple", 0xc864ff),
          Map.entry("brown", 0x966432),
          Map.entry("cyan", 0x00ffff),
          Map.entry("aqua", 0x009696),
          Map.entry("gray", 0xafafaf),
          Map.entry("grey", 0xafafaf),
          Map.entry("magenta", 0xff00ff),
          Map.entry("pink", 0xff6464),
          Map.entry("gold", 0xc8c800),
          Map.entry("rose", 0xc896c8),
          Map.entry("darkblue", 0x0000ff),
          Map.entry("darkgreen", 0x00ff00),
          Map.entry("darkred", 0xff0000),
          Map.entry("darkgray", 0x6f6f6f),
          Map.entry("darkgrey", 0x6f6f6f));

  public Ink {
    rgb &= 0xffffff;
    opacity = Double.isNaN(opacity) ? 1 : Math.clamp(opacity, 0, 1);
  }

  static Ink of(int rgb) {
    return new Ink(rgb, 1);
  }

  /// One of Graphite's names, or six hexadecimal digits, with two more for the opacity; a `#`
  /// before them is fine. Anything else is no colour.
  public static Optional<Ink> parse(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    Integer named = NAMES.get(word);
    if (named != null) {
      return Optional.of(of(named));
    }
    String digits = word.startsWith("#") ? word.substring(1) : word;
    if (!digits.matches("[0-9a-f]{6}([0-9a-f]{2})?")) {
      return Optional.empty();
    }
    double opacity =
        digits.length() == 8 ? HexFormat.fromHexDigits(digits.substring(6)) / 255.0 : 1;
    return Optional.of(new Ink(HexFormat.fromHexDigits(digits.substring(0, 6)), opacity));
  }

  Ink faded(double share) {
    return new Ink(rgb, opacity * share);
  }

  int red() {
    return rgb >> 16;
  }

  int green() {
    return rgb >> 8 & 0xff;
  }

  int blue() {
    return rgb & 0xff;
  }

  /// Whether white words can be read on it better than black ones.
  public boolean isDark() {
    return 0.299 * red() + 0.587 * green() + 0.114 * blue() < 128;
  }

  /// `#rrggbb`.
  String hex() {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }
}
