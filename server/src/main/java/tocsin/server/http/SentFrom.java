package tocsin.server.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tocsin.ground.web.WebRequest;

/// Which site a browser says that a request was sent from. Pages cannot change these two headers;
/// programs send neither.
final class SentFrom {
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private SentFrom() {}

  /// Whether a page of another site sent this. `Sec-Fetch-Site` is the browser's own comparison and
  /// holds whatever a proxy made of the host; older browsers, and all of them over plain HTTP, send
  /// `Origin` only.
  ///
  /// @param address where people reach this server
  static boolean elsewhere(WebRequest request, Supplier<String> address) {
    Optional<String> site = request.header("sec-fetch-site");
    return site.isPresent()
        ? !OURS.contains(site.get())
        : request.header("origin").filter(o -> !isOurs(o, request, address.get())).isPresent();
  }

  private static boolean isOurs(String origin, WebRequest request, String address) {
    String from = authority(origin);
    return !from.isEmpty()
        && Stream.of(
                request.header(":authority").or(() -> request.header("host")),
                request.header("x-forwarded-host"),
                Optional.of(authority(address)))
            .anyMatch(name -> name.filter(from::equalsIgnoreCase).isPresent());
  }

  private static String authority(String address) {
    try {
      return Optional.ofNullable(new URI(address).getRawAuthority()).orElse("");
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
