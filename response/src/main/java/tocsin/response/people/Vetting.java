package tocsin.response.people;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.response.words.ContactId;

/// Which contact methods wait for their code, and what is used meanwhile. Pure.
///
/// - A mail address or a number that was not there before is unverified until its code is entered.
/// - While something is verified, what is not is used last: when all else has failed.
/// - While nothing is verified, everything is used as the rules say: no page is lost for a code.
public final class Vetting {
  private Vetting() {}

  /// Whether a code can be sent there at all. Rooms, webhooks and logs read no codes; a device
  /// subscribes itself.
  public static boolean takesCodes(ContactMethod c) {
    return switch (c) {
      case ContactMethod.Email _, ContactMethod.Sms _, ContactMethod.Voice _ -> true;
      case ContactMethod.Push _,
          ContactMethod.Slack _,
          ContactMethod.Webhook _,
          ContactMethod.Console _ ->
          false;
    };
  }

  /// A person who is saved: what is new to them, by kind and address, waits for its code.
  public static User vetted(Optional<User> before, User now) {
    return now.withUnverified(
        now.contacts().stream()
            .filter(Vetting::takesCodes)
            .filter(c -> before.filter(b -> isVerified(b, c)).isEmpty())
            .map(ContactMethod::id)
            .toList());
  }

  /// A person one of whose contact methods is verified now.
  public static User verified(User u, ContactId contact) {
    return u.withUnverified(
        u.unverified().stream().flatMap(List::stream).filter(c -> !c.equals(contact)).toList());
  }

  /// What a rule that names a contact method uses.
  public static ContactMethod used(User u, ContactMethod named) {
    return u.isUnverified(named.id())
        ? u.contacts().stream().filter(c -> isProven(u, c)).findFirst().orElse(named)
        : named;
  }

  /// Every way to reach somebody, in the order in which they are tried: what waits for its code
  /// last, while something else is verified.
  public static List<ContactMethod> trusted(User u) {
    boolean some = u.contacts().stream().anyMatch(c -> isProven(u, c));
    return some
        ? Stream.concat(
                u.contacts().stream().filter(c -> !u.isUnverified(c.id())),
                u.contacts().stream().filter(c -> u.isUnverified(c.id())))
            .toList()
        : u.contacts();
  }

  /// Whether a code shows that it is theirs. A device subscribes itself, but somebody who installs
  /// the page has said nothing about their mail: it goes on as before.
  private static boolean isProven(User u, ContactMethod c) {
    return takesCodes(c) && !u.isUnverified(c.id());
  }

  private static boolean isVerified(User before, ContactMethod now) {
    return before.contacts().stream()
        .filter(c -> c.channel().equals(now.channel()) && c.address().equals(now.address()))
        .anyMatch(c -> !before.isUnverified(c.id()));
  }
}
