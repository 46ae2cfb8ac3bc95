package tocsin.server.page;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.paging.PageMessage;
import tocsin.response.people.ContactMethod;

/// What came of a test page, in words.
public final class Delivered {
  private Delivered() {}

  /// Sends it and says what came of it, and how long that took.
  public static String told(
      TestPager pager, ContactMethod to, PageMessage message, InstantSource clock) {
    Instant began = clock.instant();
    Outcome outcome = pager.send(to, message);
    long millis = Duration.between(began, clock.instant()).toMillis();
    return switch (outcome) {
      case Outcome.Delivered d -> "Delivered to " + called(to) + " in " + millis + " ms.";
      case Outcome.TryAgain t ->
          "Not delivered to "
              + called(to)
              + " after "
              + millis
              + " ms: "
              + t.why()
              + ". A real page would be tried again.";
      case Outcome.Refused r ->
          "Refused after "
              + millis
              + " ms: "
              + r.why()
              + ". A real page would go on to the next contact method.";
    };
  }

  /// A contact method as people call it.
  public static String called(ContactMethod method) {
    return switch (method) {
      case ContactMethod.Email e -> "mail to " + e.address();
      case ContactMethod.Slack s -> "a chat room";
      case ContactMethod.Webhook w -> "a webhook at " + host(w.address());
      case ContactMethod.Push p -> "push";
      case ContactMethod.Sms s -> "text to " + s.address();
      case ContactMethod.Voice v -> "a call to " + v.address();
      case ContactMethod.Console c ->
          "the server's log" + (c.address().equals("log") ? "" : " (" + c.address() + ")");
    };
  }

  // The rest of a webhook's address is often a secret.
  private static String host(String address) {
    return address.replaceFirst("^https?://([^/?#]*).*$", "$1");
  }
}
