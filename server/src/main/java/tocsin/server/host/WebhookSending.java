package tocsin.server.host;

import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.edge.pagerduty.WebhookEvent;
import tocsin.edge.pagerduty.WebhookProgress;
import tocsin.edge.pagerduty.WebhookSubscription;
import tocsin.ground.journal.Entry;

/// One attempt to tell a subscription of one event, and what follows from it.
final class WebhookSending {
  private static final Logger log = LoggerFactory.getLogger(WebhookSending.class);
  private static final int LARGEST = 256 * 1024;

  private final WebhookShelf shelf;
  private final InstantSource clock;

  WebhookSending(WebhookShelf shelf, InstantSource clock) {
    this.shelf = shelf;
    this.clock = clock;
  }

  WebhookProgress told(WebhookSubscription s, WebhookProgress p, Entry entry, WebhookEvent event) {
    Instant now = clock.instant();
    long position = entry.position();
    if (entry.at().plus(WebhookProgress.OLDEST).isBefore(now)) {
      return p.failures() > 0 ? p.givenUp(position, p.problem(), now) : p.passed(position);
    }
    String body = event.body();
    WebhookProgress after =
        body.length() > LARGEST
            ? p.givenUp(position, event.id() + " is larger than " + LARGEST + " characters", now)
            : p.after(shelf.send(s, event.id(), body), position, clock.instant());
    if (!after.problem().isEmpty()) {
      log.atWarn()
          .addKeyValue("webhook", s.id())
          .addKeyValue("event", event.id())
          .addKeyValue("problem", after.problem())
          .log(after.isOff(now) ? "webhook switched off for a day" : "webhook event not delivered");
    }
    return after;
  }
}
