package tocsin.edge.twilio;

import tocsin.response.paging.PageMessage;

/// What a page says as a text message, and what a call says.
final class TwilioText {
  /// Three parts of a long message at most: each costs, and later parts come late.
  private static final int LONGEST = 400;

  private static final int LONGEST_TITLE = 140;

  private TwilioText() {}

  static String sms(PageMessage m) {
    String text =
        m.severity()
            + " "
            + m.incident()
            + " "
            + line(m.title(), LONGEST_TITLE)
            + ". Reply 4=Ack 6=Resolve"
            + m.links().map(l -> " " + l.incident()).orElse("");
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /// TwiML that says a page, twice, and waits for a key.
  static String spoken(String title, String action) {
    String say =
        "<Say>"
            + escaped(line(title, LONGEST_TITLE))
            + ". Press 4 to acknowledge, 6 to resolve.</Say>";
    return response(
        "<Gather numDigits=\"1\" timeout=\"10\" action=\""
            + escaped(action)
            + "\">"
            + say
            + "<Pause length=\"2\"/>"
            + say
            + "</Gather><Say>Nobody pressed a key. Goodbye.</Say>");
  }

  /// TwiML that says one thing.
  static String said(String text) {
    return response("<Say>" + escaped(text) + "</Say>");
  }

  /// TwiML that answers a text message.
  static String replied(String text) {
    return response("<Message>" + escaped(text) + "</Message>");
  }

  private static String response(String inner) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>" + inner + "</Response>";
  }

  /// Without line ends and marks that turn the direction of what follows.
  private static String line(String text, int most) {
    String one =
        text.replaceAll("[\u202a-\u202e\u2066-\u2069]", "")
            .replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ")
            .strip();
    int points = one.codePointCount(0, one.length());
    return points <= most ? one : one.substring(0, one.offsetByCodePoints(0, most)) + "…";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
