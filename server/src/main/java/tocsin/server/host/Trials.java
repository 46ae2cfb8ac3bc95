package tocsin.server.host;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.edge.mail.MailCourier;
import tocsin.response.paging.Courier;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.paging.Delivery;
import tocsin.response.paging.Note;
import tocsin.response.paging.PageMessage;
import tocsin.response.people.ContactMethod;
import tocsin.response.words.PageId;
import tocsin.server.page.TestLog;
import tocsin.server.page.TestPager;

/// Test pages, through the couriers that carry the real ones. They are no facts: nothing waits for
/// an answer to them.
final class Trials implements TestPager {
  private static final Logger log = LoggerFactory.getLogger(Trials.class);

  private final List<Courier> couriers;
  private final TestLog tests;

  /// For whoever sends no test pages.
  Trials(List<Courier> couriers) {
    this(couriers, new TestLog());
  }

  Trials(List<Courier> couriers, TestLog tests) {
    this.couriers = couriers;
    this.tests = tests;
  }

  @Override
  public TestLog log() {
    return tests;
  }

  @Override
  public boolean carries(ContactMethod to) {
    return courier(to).isPresent();
  }

  private Optional<Courier> courier(ContactMethod to) {
    return couriers.stream().filter(c -> c.takes(to)).findFirst();
  }

  @Override
  public Outcome send(ContactMethod to, PageMessage message) {
    Optional<Courier> courier = courier(to);
    if (courier.isEmpty()) {
      return new Outcome.Refused("no courier for " + to.channel() + " is set up on this server");
    }
    String key = TestLog.key(message);
    try {
      return courier.get().deliver(new Delivery(new PageId(key), 1, key, to, message));
    } catch (RuntimeException e) {
      log.atWarn().setCause(e).addKeyValue("contact", to.id()).log("test page failed");
      return new Outcome.Refused("the courier failed: " + e);
    }
  }

  /// Hands words to the courier of their contact method, now and once. Blocks up to 20 s.
  Outcome tell(Note note) {
    Optional<Courier> courier = courier(note.contact());
    if (courier.isEmpty()) {
      return new Outcome.Refused(
          "no courier for " + note.contact().channel() + " is set up on this server");
    }
    try {
      return courier.get().tell(note);
    } catch (RuntimeException e) {
      log.atWarn().setCause(e).addKeyValue("contact", note.contact().id()).log("note failed");
      return new Outcome.Refused("the courier failed: " + e);
    }
  }

  @Override
  public String subject(PageMessage message) {
    return MailCourier.subject(message);
  }

  @Override
  public String text(PageMessage message) {
    return MailCourier.text(message);
  }
}
