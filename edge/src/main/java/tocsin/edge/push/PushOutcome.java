package tocsin.edge.push;

import java.time.Duration;
import tocsin.ground.web.Outbound;
import tocsin.response.paging.Courier.Outcome;

/// What the answer of a vendor means (RFC 8030, sections 5 and 7.3), with what to do about it.
final class PushOutcome {
  private static final String ANEW =
      " Open your page in Tocsin on that device, remove it there, and press \"Page this device\"";
  private static final int LONGEST = 200;

  private PushOutcome() {}

  static Outcome of(Outbound.Reply reply) {
    if (reply.isGood()) {
      return new Outcome.Accepted(reply.problem(), Duration.ZERO);
    }
    if (reply.isPassing()) {
      return new Outcome.TryAgain(Duration.ofSeconds(reply.retryAfterSeconds()), said(reply));
    }
    return new Outcome.Refused(
        switch (reply.status()) {
          case 404, 410 -> "this device takes no more pages (" + reply.problem() + ")." + ANEW;
          case 400, 401, 403 ->
              "the push service does not take this server's key ("
                  + said(reply)
                  + "); it was changed after the device subscribed."
                  + ANEW;
          case 413 -> "the push service finds the message too large (" + said(reply) + ")";
          default -> said(reply);
        });
  }

  /// Vendors give the reason in a line of JSON or text.
  private static String said(Outbound.Reply reply) {
    String text = reply.text().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return reply.problem() + (cut.isEmpty() ? "" : ": " + cut);
  }
}
