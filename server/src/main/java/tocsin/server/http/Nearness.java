package tocsin.server.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tocsin.ground.web.WebRequest;

/// Whether a request was made by a program on this machine. A connection from loopback is not
/// enough: a proxy on this machine brings strangers, and a browser on this machine brings pages
/// that strangers wrote, also under a name of theirs that leads here (DNS rebinding).
public final class Nearness {
  private static final Pattern PORT = Pattern.compile(":\\d+$");
  private static final Pattern UNDOTTED = Pattern.compile("[a-z0-9-]*");
  private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}");

  private static final List<String> FORWARDED =
      List.of("x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "forwarded");
  private static final String ADDRESS = "[0-9.]+|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]?";

  private Nearness() {}

  /// The same of a request whose connection is not at hand: what a proxy said counts as it does
  /// there.
  public static boolean isLocal(WebRequest request) {
    try {
      return isLocal(request, InetAddress.ofLiteral(request.remote()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static boolean isLocal(WebRequest request, InetAddress from) {
    return from.isLoopbackAddress()
        && FORWARDED.stream().noneMatch(h -> request.header(h).isPresent())
        && !isCrossSite(request)
        && isOurs(request.header(":authority").or(() -> request.header("host")).orElse(""))
        && request.header("origin").map(Nearness::isOursByOrigin).orElse(true);
  }

  /// A browser says that a page of another site sent this.
  static boolean isCrossSite(WebRequest request) {
    return request.header("sec-fetch-site").filter("cross-site"::equals).isPresent();
  }

  /// Where a request comes from, for limits: behind a proxy on this machine, what the proxy saw.
  static String origin(WebRequest request, InetAddress from) {
    return Optional.of(request)
        .filter(r -> from.isLoopbackAddress())
        .flatMap(r -> r.header("x-forwarded-for"))
        .map(f -> f.substring(f.lastIndexOf(',') + 1).strip())
        .filter(f -> f.length() < 60 && f.matches(ADDRESS))
        .orElse(from.getHostAddress());
  }

  private static boolean isOursByOrigin(String origin) {
    try {
      return isOurs(Optional.ofNullable(new URI(origin).getRawAuthority()).orElse("?"));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  // A name without a dot cannot be registered by a stranger, and an address cannot be rebound.
  private static boolean isOurs(String authority) {
    String host = PORT.matcher(authority).replaceFirst("").toLowerCase(Locale.ROOT);
    return UNDOTTED.matcher(host).matches()
        || host.endsWith(".localhost")
        || LOOPBACK.matcher(host).matches()
        || host.equals("[::1]");
  }
}
