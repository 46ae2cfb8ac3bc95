package tocsin.response.paging;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import tocsin.response.people.ContactMethod;

/// Who is behind a contact method: what fails there fails together. All mail, all texts, all calls;
/// of what is posted to an address, its host.
///
/// @param name `sms`, or `webhook at hooks.example.com`
record Vendor(String name) {
  static Vendor of(ContactMethod contact) {
    return new Vendor(
        host(contact).map(h -> contact.channel() + " at " + h).orElse(contact.channel()));
  }

  private static Optional<String> host(ContactMethod contact) {
    return switch (contact) {
      case ContactMethod.Slack s -> host(s.address());
      case ContactMethod.Webhook w -> host(w.address());
      case ContactMethod.Push p -> host(p.address());
      case ContactMethod.Email _,
          ContactMethod.Sms _,
          ContactMethod.Voice _,
          ContactMethod.Console _ ->
          Optional.empty();
    };
  }

  private static Optional<String> host(String address) {
    try {
      return Optional.ofNullable(URI.create(address).getHost())
          .map(h -> h.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
