package tocsin.server.page;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.paging.PageMessage;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.PushDevice;

/// What came of a test page.
///
/// @param told in words
/// @param arrived whether whoever carries it took it
public record Delivered(String told, boolean arrived) {
  /// Sends it and says what came of it, and how long that took.
  public static Delivered by(
      TestPager pager, ContactMethod to, PageMessage message, InstantSource clock) {
    Instant began = clock.instant();
    // Before it is sent: a vendor may tell what became of it before it answers.
    pager.log().began(message, to, began);
    Outcome outcome = pager.send(to, message);
    Instant ended = clock.instant();
    pager.log().came(TestLog.key(message), outcome, ended);
    return of(outcome, to, Duration.between(began, ended));
  }

  static Delivered of(Outcome outcome, ContactMethod to, Duration took) {
    String after = " after " + seconds(took);
    String told =
        switch (outcome) {
          case Outcome.Delivered d -> "Test page sent to " + place(to) + arrival(to) + after + ".";
          case Outcome.Accepted a -> "Test page sent to " + place(to) + arrival(to) + after + ".";
          case Outcome.TryAgain t ->
              "Not delivered to "
                  + place(to)
                  + after
                  + ": "
                  + t.why()
                  + ". A real page would be tried again.";
          case Outcome.Refused r ->
              "Refused"
                  + after
                  + ": "
                  + r.why()
                  + ". A real page would go on to the next contact method.";
        };
    return new Delivered(
        told, outcome instanceof Outcome.Delivered || outcome instanceof Outcome.Accepted);
  }

  /// `0.4 s`; what is faster than a tenth is not worth more digits.
  private static String seconds(Duration took) {
    long tenths = Math.round(took.toMillis() / 100.0);
    return tenths == 0 ? "less than 0.1 s" : tenths / 10 + "." + tenths % 10 + " s";
  }

  /// A mail server takes a mail; when it is there only its reader knows. So it is with browsers.
  private static String arrival(ContactMethod to) {
    return switch (to) {
      case ContactMethod.Email e -> ", taken by the mail server";
      case ContactMethod.Push p -> ", taken by its push service at " + host(p.address());
      case ContactMethod.Sms _,
          ContactMethod.Voice _,
          ContactMethod.Slack _,
          ContactMethod.Webhook _,
          ContactMethod.Console _ ->
          ", arrived";
    };
  }

  private static String device(ContactMethod.Push to) {
    return to.device().map(PushDevice::name).orElse("a device to come");
  }

  private static String place(ContactMethod to) {
    return switch (to) {
      case ContactMethod.Email e -> e.address();
      case ContactMethod.Sms s -> s.address();
      case ContactMethod.Voice v -> v.address();
      case ContactMethod.Push p -> device(p);
      case ContactMethod.Slack s -> s.goesToWebhook() ? "the chat room" : "Slack " + s.address();
      case ContactMethod.Webhook w -> "the webhook at " + host(w.address());
      case ContactMethod.Console c -> called(c);
    };
  }

  /// A contact method as people call it.
  public static String called(ContactMethod method) {
    return switch (method) {
      case ContactMethod.Email e -> "mail to " + e.address();
      case ContactMethod.Slack s -> s.goesToWebhook() ? "a chat room" : "Slack to " + s.address();
      case ContactMethod.Webhook w -> "a webhook at " + host(w.address());
      case ContactMethod.Push p -> "push to " + device(p);
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
