package tocsin.edge.mailbox;

import java.util.Optional;

/// Whom a mail is for: `KEY@any-domain`, or `KEY+ALERT@any-domain` where a program names its alerts
/// itself.
///
/// @param key integration key of a service
/// @param alert its key of the alert
record Recipient(String key, Optional<String> alert) {
  private static final int LONGEST = 250;

  static Recipient of(String address) {
    int at = address.lastIndexOf('@');
    String local = at < 0 ? address : address.substring(0, at);
    int plus = local.indexOf('+');
    return plus < 0
        ? new Recipient(local, Optional.empty())
        : new Recipient(
            local.substring(0, plus),
            Optional.of(local.substring(plus + 1))
                .map(a -> a.substring(0, Math.min(LONGEST, a.length())))
                .filter(a -> !a.isBlank()));
  }
}
