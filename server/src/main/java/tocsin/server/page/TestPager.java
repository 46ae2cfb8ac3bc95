package tocsin.server.page;

import tocsin.response.paging.Courier.Outcome;
import tocsin.response.paging.PageMessage;
import tocsin.response.people.ContactMethod;

/// Pages outside of any incident: what a page would say, and a try whether it arrives.
public interface TestPager {
  /// Hands a message to the courier of a contact method, now and once. Blocks up to 20 s.
  Outcome send(ContactMethod to, PageMessage message);

  /// What became of the last ones.
  TestLog log();

  /// Whether a courier for that channel is set up on this server.
  boolean carries(ContactMethod to);

  /// The first line of a page as the courier for mail writes it.
  String subject(PageMessage message);

  /// The rest of it.
  String text(PageMessage message);
}
