package tocsin.edge.pagerduty;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tocsin.ground.web.Outbound.Reply;

/// How far a subscription is. Events go out one after another: one that cannot be delivered now is
/// tried again, and those after it wait. Pure.
///
/// @param position of the journal; all before it was delivered, given up, or did not concern it
/// @param failures attempts in vain at the event that is next
/// @param next not before this moment
/// @param drops events that were given up in a row
/// @param offUntil when it goes on by itself after it was switched off for its failures
/// @param problem of the last attempt; empty text after one that went well
public record WebhookProgress(
    long position,
    int failures,
    Instant next,
    int drops,
    Optional<Instant> offUntil,
    String problem,
    long delivered,
    long dropped) {
  /// Older events are not worth telling.
  public static final Duration OLDEST = Duration.ofDays(2);

  private static final Duration OFF = Duration.ofDays(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final int MOST_DROPS = 3;

  public static WebhookProgress from(long position) {
    return new WebhookProgress(position, 0, Instant.EPOCH, 0, Optional.empty(), "", 0, 0);
  }

  public boolean isOff(Instant now) {
    return offUntil.filter(now::isBefore).isPresent();
  }

  public boolean isDue(Instant now) {
    return !now.isBefore(next) && !isOff(now);
  }

  /// Nothing up to there concerned it.
  public WebhookProgress passed(long to) {
    return new WebhookProgress(to, 0, next, drops, offUntil, problem, delivered, dropped);
  }

  /// Somebody switched it on again.
  public WebhookProgress on() {
    return new WebhookProgress(
        position, 0, Instant.EPOCH, 0, Optional.empty(), "", delivered, dropped);
  }

  /// After an attempt to deliver the event of an entry.
  public WebhookProgress after(Reply reply, long entry, Instant now) {
    if (reply.isGood()) {
      return new WebhookProgress(entry, 0, now, 0, Optional.empty(), "", delivered + 1, dropped);
    }
    if (!reply.isPassing()) {
      return givenUp(entry, reply.problem(), now);
    }
    Duration asked = Duration.ofSeconds(Math.min(reply.retryAfterSeconds(), 3_600));
    Duration usual = Duration.ofSeconds(5L << Math.min(failures, 10));
    Duration wait = usual.compareTo(LONGEST_WAIT) < 0 ? usual : LONGEST_WAIT;
    Instant again = now.plus(asked.compareTo(wait) > 0 ? asked : wait);
    return new WebhookProgress(
        position, failures + 1, again, drops, offUntil, reply.problem(), delivered, dropped);
  }

  /// An event is not tried again. Three in a row switch the subscription off for a day.
  public WebhookProgress givenUp(long entry, String why, Instant now) {
    boolean off = drops + 1 >= MOST_DROPS;
    return new WebhookProgress(
        entry,
        0,
        now,
        off ? 0 : drops + 1,
        off ? Optional.of(now.plus(OFF)) : Optional.empty(),
        why,
        delivered,
        dropped + 1);
  }
}
