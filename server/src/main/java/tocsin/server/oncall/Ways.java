package tocsin.server.oncall;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import tocsin.ground.time.Spans;
import tocsin.response.paging.Roster;
import tocsin.response.people.ContactMethod;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// How somebody is told, in words, without what would let others write to them.
final class Ways {
  private static final int LAST_DIGITS = 3;

  private Ways() {}

  /// `mail at once, text after 1 min`; empty when nothing is set.
  static String of(Roster roster, UserId user, Urgency urgency) {
    List<Roster.Rule> rules = roster.rules(user, urgency);
    return rules.stream()
        .map(r -> word(r.contact()) + " " + after(r.delay()))
        .collect(Collectors.joining(", then "));
  }

  private static String after(Duration delay) {
    return delay.isZero() ? "at once" : "after " + Spans.words(delay);
  }

  static String word(ContactMethod c) {
    return switch (c) {
      case ContactMethod.Email e -> "mail";
      case ContactMethod.Slack s -> "Slack";
      case ContactMethod.Webhook w -> "webhook";
      case ContactMethod.Push p -> "push";
      case ContactMethod.Sms s -> "text";
      case ContactMethod.Voice v -> "call";
      case ContactMethod.Console o -> "line in the server's log";
    };
  }

  /// `mail to ana@example.org`, `text to … 482`, `Slack at hooks.slack.com`.
  static String where(ContactMethod c) {
    return switch (c) {
      case ContactMethod.Email e -> "mail to " + People.shown(e.address());
      case ContactMethod.Slack s ->
          s.goesToWebhook() ? "Slack at " + host(s.address()) : "Slack to " + s.address();
      case ContactMethod.Webhook w -> "webhook at " + host(w.address());
      case ContactMethod.Push p -> "push" + p.device().map(d -> " to " + d.name()).orElse("");
      case ContactMethod.Sms s -> "text to " + end(s.address());
      case ContactMethod.Voice v -> "call to " + end(v.address());
      case ContactMethod.Console o -> "line in the server's log";
    };
  }

  private static String end(String number) {
    return "… " + number.substring(Math.max(0, number.length() - LAST_DIGITS));
  }

  /// The rest of such an address is a secret.
  private static String host(String url) {
    try {
      return String.valueOf(URI.create(url).getHost());
    } catch (IllegalArgumentException e) {
      return "its address";
    }
  }

  static String icon(ContactMethod c) {
    return switch (c) {
      case ContactMethod.Email e -> "msg";
      case ContactMethod.Slack s -> "chat";
      case ContactMethod.Webhook w -> "deploy";
      case ContactMethod.Push p -> "phone";
      case ContactMethod.Sms s -> "msg";
      case ContactMethod.Voice v -> "bell";
      case ContactMethod.Console o -> "edit";
    };
  }
}
