package tocsin.metrics.ingest;

import java.io.ByteArrayOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Texts of old pickles with the escapes taken out, as Python does it.
final class Escapes {
  private static final Pattern QUOTED =
      Pattern.compile("\\\\(x[0-9a-fA-F]{2}|[0-7]{1,3}|[\\n\\\\'\"abfnrtv])");
  private static final Pattern RAW =
      Pattern.compile("\\\\(u[0-9a-fA-F]{4}|U00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4})");
  private static final String LETTERS = "abfnrtv";
  private static final String CONTROLS = "\u0007\b\f\n\r\t\u000b";

  private Escapes() {}

  /// Of a string of bytes, protocol 0. What is no escape stays as it is.
  ///
  /// @param text a character for each byte
  static byte[] quoted(String text) {
    var out = new ByteArrayOutputStream(text.length());
    Matcher escape = QUOTED.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == '\\' && escape.region(at, text.length()).lookingAt()) {
        String what = escape.group(1);
        if (!what.equals("\n")) {
          out.write(quotedByte(what));
        }
        at = escape.end();
      } else {
        out.write(text.charAt(at++));
      }
    }
    return out.toByteArray();
  }

  private static int quotedByte(String escape) {
    char first = escape.charAt(0);
    if (first == 'x') {
      return Integer.parseInt(escape.substring(1), 16);
    }
    if (first >= '0' && first <= '7') {
      return Integer.parseInt(escape, 8);
    }
    int letter = LETTERS.indexOf(first);
    return letter < 0 ? first : CONTROLS.charAt(letter);
  }

  /// Of a text of characters, protocol 0.
  static String raw(String text) {
    return RAW.matcher(text)
        .replaceAll(m ->
            Matcher.quoteReplacement(
                Character.toString(Integer.parseInt(m.group(1).substring(1), 16))));
  }
}
