package tocsin.bench.peer;

import java.nio.file.Path;

/// The peers by name.
public final class Peers {
  private Peers() {}

  /// @param checkout the root of this checkout
  /// @throws IllegalArgumentException if there is no such peer
  public static Peer named(String name, Path checkout) {
    return switch (name) {
      case "vm" -> new VictoriaMetrics();
      case "prom" -> new Prometheus();
      case "graphite" -> new GraphiteWeb(checkout);
      case "tocsin" -> new Tocsin(checkout, name, "none");
      case "tocsin-keeping" -> new Tocsin(checkout, name, "auto");
      default ->
          throw new IllegalArgumentException(
              "peer: '" + name + "' (expected: vm, prom, graphite, tocsin or tocsin-keeping)");
    };
  }
}
