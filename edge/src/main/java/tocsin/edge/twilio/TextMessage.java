package tocsin.edge.twilio;

import tocsin.response.paging.PageMessage;

/// A page as one text message: how bad, what, where, how to answer. A text in letters that
/// telephones pack into seven bits has 160 characters, any other one 70 (3GPP TS 23.038), which
/// names the first two answers only; what does not fit is cut from the title.
final class TextMessage {
  private static final int PACKED = 160;
  private static final int WIDE = 70;
  private static final String ALPHABET =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
          + "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  private TextMessage() {}

  static String of(PageMessage m) {
    String title = line(m.title());
    String before = m.severity() + " ";
    String names = " (" + m.service() + ", " + m.incident() + "). Reply 4 ack, 6 resolve";
    boolean isPacked = isPacked(before + title + names);
    String after = isPacked ? names + ", 8 escalate, 9 snooze 1h" : names;
    int most = isPacked ? PACKED : WIDE;
    // Where the names alone are too long, they are cut as well: the verbs stand in every other
    // page.
    String whole = before + cut(title, most - before.length() - after.length()) + after;
    return cut(whole, most);
  }

  static boolean isPacked(String text) {
    return text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }

  /// Lines of its own could pass for ours, and marks that turn the direction could turn our words.
  static String line(String text) {
    return text.replaceAll("[\u202a-\u202e\u2066-\u2069]", "")
        .replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ")
        .strip();
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Math.max(0, most - 2);
    return text.substring(
            0, Character.isHighSurrogate(text.charAt(Math.max(0, end - 1))) ? end - 1 : end)
        + "..";
  }
}
