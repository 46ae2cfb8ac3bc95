package tocsin.metrics.render;

import java.util.Arrays;
import java.util.List;

/// How wide words are, and how they are made to fit. The widths are those of Helvetica, in
/// thousandths of the size.
final class Lettering {
  private static final int[] PLAIN =
      widths(
          """
          278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278
          556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556
          1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778
          667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556
          333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556
          556 556 333 500 278 556 500 722 500 500 500 334 260 334 584
          """);
  private static final int[] BOLD =
      widths(
          """
          278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278
          556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611
          975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778
          667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556
          333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611
          611 611 389 556 333 611 556 778 556 556 500 389 280 389 584
          """);
  private static final int USUAL = 600;
  private static final int WIDE = 1_000;

  /// The fonts of machines are wider than Helvetica, by this much at most.
  private static final double ROOM = 1.15;

  private static final String MORE = "…";

  private Lettering() {}

  private static int[] widths(String table) {
    return Arrays.stream(table.strip().split("\\s+")).mapToInt(Integer::parseInt).toArray();
  }

  /// Width in Helvetica, in pixels.
  static double exact(String text, Picture.Face face) {
    int[] widths = face.bold() ? BOLD : PLAIN;
    return text.codePoints().mapToLong(c -> width(c, widths)).sum() * face.size() / 1_000;
  }

  private static int width(int c, int[] widths) {
    boolean known = c >= ' ' && c - ' ' < widths.length;
    return known ? widths[c - ' '] : c > 0x2e80 || c == '…' ? WIDE : USUAL;
  }

  /// Room that words need, whatever font they are shown in.
  static double width(String text, Picture.Face face) {
    return exact(text, face) * ROOM;
  }

  /// Words that fit, without their end where they are too long.
  static String cut(String text, double room, Picture.Face face) {
    return shortened(text, room, face, false);
  }

  /// Words that fit, without their middle where they are too long: of the names of series the ends
  /// tell them apart.
  static String squeezed(String text, double room, Picture.Face face) {
    return shortened(text, room, face, true);
  }

  private static String shortened(String text, double room, Picture.Face face, boolean middle) {
    if (width(text, face) <= room) {
      return text;
    }
    int[] letters = text.codePoints().toArray();
    int kept = Math.min(letters.length - 1, (int) (room / (face.size() * 0.2)));
    String cut = MORE;
    for (; kept > 0; kept--) {
      int tail = middle ? kept / 2 : 0;
      String head = new String(letters, 0, kept - tail).stripTrailing();
      cut = head + MORE + new String(letters, letters.length - tail, tail);
      if (width(cut, face) <= room) {
        return cut;
      }
    }
    return MORE;
  }

  /// One or two lines that fit.
  static List<String> wrapped(String text, double room, Picture.Face face) {
    if (width(text, face) <= room) {
      return List.of(text);
    }
    int at = text.lastIndexOf(' ');
    while (at > 0 && width(text.substring(0, at), face) > room) {
      at = text.lastIndexOf(' ', at - 1);
    }
    return at <= 0
        ? List.of(cut(text, room, face))
        : List.of(text.substring(0, at), cut(text.substring(at + 1), room, face));
  }

  /// Words that every format can hold: one line, no signs that steer, none that are no letters at
  /// all, and none that turn the direction of what stands behind them.
  static String clean(String text, int most) {
    var clean = new StringBuilder();
    text.codePoints()
        .limit(most)
        .forEach(c -> {
          boolean turns = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
          boolean none = c >= 0xd800 && c <= 0xdfff || (c & 0xfffe) == 0xfffe;
          if (Character.isWhitespace(c)) {
            clean.append(' ');
          } else if (none || Character.isISOControl(c)) {
            clean.append('\ufffd');
          } else if (!turns) {
            clean.appendCodePoint(c);
          }
        });
    return clean.toString();
  }
}
