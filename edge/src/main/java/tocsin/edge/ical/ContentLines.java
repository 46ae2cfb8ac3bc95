package tocsin.edge.ical;

/// Lines of a calendar: folded so that none is longer than 75 octets, never within a character, and
/// ended by CR LF (RFC 5545, 3.1).
final class ContentLines {
  private static final int LONGEST = 75;

  private final StringBuilder out = new StringBuilder();

  /// Adds a line whose value is written as it stands.
  ContentLines raw(String name, String value) {
    int octets = 0;
    String line = name + ":" + value;
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      int c = line.codePointAt(i);
      int more = octets(c);
      if (octets + more > LONGEST) {
        out.append("\r\n ");
        octets = 1;
      }
      out.appendCodePoint(c);
      octets += more;
    }
    out.append("\r\n");
    return this;
  }

  /// Adds a line whose value is a text of people.
  ContentLines text(String name, String value) {
    return raw(name, escaped(value));
  }

  private static int octets(int c) {
    if (c < 0x80) {
      return 1;
    }
    return c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }

  /// Backslash, semicolon and comma mean something, a new line is written `\n`, and other control
  /// characters and halves of characters may not stand in a calendar (3.3.11).
  static String escaped(String value) {
    StringBuilder text = new StringBuilder();
    value
        .replace("\r\n", "\n")
        .codePoints()
        .forEach(c -> {
          switch (c) {
            case '\\', ';', ',' -> text.append('\\').append((char) c);
            case '\n', '\r' -> text.append("\\n");
            default -> {
              boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
              if (c == '\t' || !half && c >= 0x20 && c != 0x7f) {
                text.appendCodePoint(c);
              }
            }
          }
        });
    return text.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
