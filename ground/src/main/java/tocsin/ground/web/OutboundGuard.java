package tocsin.ground.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;

/// Keeps requests to addresses that a user supplied away from the inside of the network: loopback,
/// private, link-local (with the cloud's metadata), multicast. Hosts on the list of exceptions
/// pass. Thread-safe.
public final class OutboundGuard {
  /// What no public host has (RFC 6890), and the ways through which an address of the inside is
  /// written as one of IPv6: a translator (NAT64) or a tunnel (6to4) would unpack it.
  private static final List<Prefix> RESERVED =
      List.of(
          Prefix.of("0.0.0.0", 8),
          Prefix.of("100.64.0.0", 10),
          Prefix.of("192.0.0.0", 24),
          Prefix.of("198.18.0.0", 15),
          Prefix.of("240.0.0.0", 4),
          Prefix.of("::", 96),
          Prefix.of("64:ff9b::", 96),
          Prefix.of("64:ff9b:1::", 48),
          Prefix.of("2002::", 16),
          Prefix.of("fc00::", 7));

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
    return a.isLoopbackAddress()
        || a.isAnyLocalAddress()
        || a.isLinkLocalAddress()
        || a.isSiteLocalAddress()
        || a.isMulticastAddress()
        || RESERVED.stream().anyMatch(r -> r.holds(a.getAddress()));
  }

  /// Addresses that begin with these bits.
  private record Prefix(byte[] start, int bits) {
    static Prefix of(String start, int bits) {
      return new Prefix(InetAddress.ofLiteral(start).getAddress(), bits);
    }

    boolean holds(byte[] address) {
      boolean same = address.length == start.length;
      for (int bit = 0; same && bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        same = ((address[bit / 8] ^ start[bit / 8]) & mask) == 0;
      }
      return same;
    }
  }
}
