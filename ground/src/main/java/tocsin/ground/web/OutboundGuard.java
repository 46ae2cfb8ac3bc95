package tocsin.ground.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;

/// Keeps requests to addresses that a user supplied away from the inside of the network: loopback,
/// private, link-local (with the cloud's metadata), multicast. Hosts on the list of exceptions
/// pass. Thread-safe.
public final class OutboundGuard {
  private final Set<String> allowed;

  /// A guard with exceptions.
  ///
  /// @param allowed host names or addresses, as they stand in the URL
  public OutboundGuard(List<String> allowed) {
    this.allowed = Set.copyOf(allowed);
  }

  /// Why an address must not be called; empty text when it may.
  public String refusal(URI uri) {
    String host = uri.getHost() == null ? "" : uri.getHost().replaceAll("[\\[\\]]", "");
    if (host.isEmpty() || !Set.of("http", "https").contains(uri.getScheme())) {
      return "'" + uri + "' (expected: an http or https address)";
    }
    if (allowed.contains(host)) {
      return "";
    }
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (isInside(address)) {
          return host
              + " is an internal address; allow it with outbound-allowed if that is intended";
        }
      }
      return "";
    } catch (UnknownHostException e) {
      return host + " has no address";
    }
  }

  static boolean isInside(InetAddress a) {
    byte[] bytes = a.getAddress();
    boolean uniqueLocal = a instanceof Inet6Address && (bytes[0] & 0xFE) == 0xFC;
    boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
    boolean zero = bytes.length == 4 && bytes[0] == 0;
    return a.isLoopbackAddress()
        || a.isAnyLocalAddress()
        || a.isLinkLocalAddress()
        || a.isSiteLocalAddress()
        || a.isMulticastAddress()
        || uniqueLocal
        || shared
        || zero;
  }
}
