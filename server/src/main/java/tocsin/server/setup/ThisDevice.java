package tocsin.server.setup;

import java.util.Optional;
import java.util.function.Supplier;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebRequest;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.User;

/// What somebody's own browser needs to take their pages.
///
/// @param key what it subscribes to
/// @param known where those of their devices are that take pages already, as JSON
public record ThisDevice(String key, String known) {
  /// Empty for whoever looks at somebody else: their device is not here.
  static Optional<ThisDevice> of(User u, WebRequest request, Supplier<String> key) {
    return request
        .caller()
        .filter(c -> c.id().equals(u.id().value()))
        .map(c -> new ThisDevice(key.get(), Json.write(known(u))));
  }

  private static Object known(User u) {
    return u.contacts().stream()
        .filter(c -> c instanceof ContactMethod.Push p && p.device().isPresent())
        .map(ContactMethod::address)
        .toList();
  }
}
