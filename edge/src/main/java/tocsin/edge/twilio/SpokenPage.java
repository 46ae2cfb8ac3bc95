package tocsin.edge.twilio;

import tocsin.response.paging.PageMessage;

/// What is said on the telephone, as Twilio's markup: how bad first, then what, and the keys,
/// twice.
final class SpokenPage {
  private static final int MOST = 200;

  private SpokenPage() {}

  /// @param action where the key goes
  static String of(PageMessage m, String action) {
    return of(
        new CallScript.Asks(m.severity().toString(), m.title(), m.service().toString()), action);
  }

  /// @param action where the key goes
  static String of(CallScript.Asks page, String action) {
    String title = TextMessage.line(page.title());
    String said =
        page.severity()
            + ". "
            + title.substring(0, Math.min(MOST, title.length()))
            + ". Service "
            + page.service()
            + ". Press 4 to acknowledge, 6 to resolve, 8 to escalate, 9 to snooze for an hour.";
    String gather =
        "<Gather numDigits=\"1\" timeout=\"9\" action=\""
            + escaped(action)
            + "\"><Say>"
            + escaped(said)
            + "</Say></Gather>";
    return "<Response>" + gather + gather + "<Say>No key was pressed. Goodbye.</Say></Response>";
  }

  /// One sentence, after which Twilio hangs up.
  static String said(String sentence) {
    return "<Response><Say>" + escaped(sentence) + "</Say></Response>";
  }

  /// The same words twice, for whoever was not listening yet.
  static String twice(String words) {
    String say = "<Say>" + escaped(words) + "</Say>";
    return "<Response>" + say + "<Pause length=\"1\"/>" + say + "</Response>";
  }

  /// One sentence as a text that answers a text.
  static String answered(String sentence) {
    return "<Response><Message>" + escaped(sentence) + "</Message></Response>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replaceAll("\\p{Cntrl}", " ");
  }
}
