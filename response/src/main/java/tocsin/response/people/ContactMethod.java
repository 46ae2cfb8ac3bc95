package tocsin.response.people;

import java.util.Locale;
import java.util.Optional;
import tocsin.response.words.ContactId;

/// One way to reach one person. Each kind is served by a courier of its own.
public sealed interface ContactMethod {
  ContactId id();

  /// Where to: a mail address, a number, a URL.
  String address();

  record Email(ContactId id, String address) implements ContactMethod {}

  /// An incoming webhook of Slack or of anything that speaks its form, or the id of a person or
  /// channel to which the app writes.
  record Slack(ContactId id, String address) implements ContactMethod {
    /// Whether it is an address to post to, and no id.
    public boolean goesToWebhook() {
      return address.contains(":");
    }
  }

  /// A signed POST to an address of the person's or team's own.
  record Webhook(ContactId id, String address) implements ContactMethod {}

  /// A browser, perhaps on a telephone, that shows pages while it is closed.
  ///
  /// @param address where its vendor takes messages for it: the endpoint of its subscription
  /// @param device empty for one that is only planned
  record Push(ContactId id, String address, Optional<PushDevice> device) implements ContactMethod {}

  record Sms(ContactId id, String address) implements ContactMethod {}

  record Voice(ContactId id, String address) implements ContactMethod {}

  /// The server's own log, for the demo and for a first try.
  record Console(ContactId id, String address) implements ContactMethod {}

  /// The kind as one word: `email`, `sms`.
  default String channel() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
