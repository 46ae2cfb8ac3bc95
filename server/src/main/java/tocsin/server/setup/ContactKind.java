package tocsin.server.setup;

import java.util.ArrayList;
import java.util.List;
import tocsin.response.people.ContactMethod;
import tocsin.response.words.ContactId;
import tocsin.server.page.TestPager;

/// A kind of contact method that a person can be given.
///
/// @param kind as it is written down
/// @param says as a list offers it
public record ContactKind(String kind, String says) {
  private static final ContactId ANY = new ContactId("any");

  /// Those that this server can deliver, and mail, which can be set up later.
  static List<ContactKind> offered(TestPager pager) {
    List<ContactKind> all = new ArrayList<>();
    all.add(new ContactKind("email", "Mail to"));
    if (pager.carries(new ContactMethod.Sms(ANY, "+1"))) {
      all.add(new ContactKind("sms", "Text to"));
    }
    if (pager.carries(new ContactMethod.Voice(ANY, "+1"))) {
      all.add(new ContactKind("voice", "Call"));
    }
    boolean isApp = pager.carries(new ContactMethod.Slack(ANY, "U0"));
    String chat = isApp ? "Slack (member ID or webhook)" : "Chat room (incoming webhook)";
    all.add(new ContactKind("slack", chat));
    all.add(new ContactKind("webhook", "Webhook at"));
    all.add(new ContactKind("console", "The server’s log"));
    return List.copyOf(all);
  }
}
