package tocsin.server.host;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import tocsin.server.settings.Key;
import tocsin.server.settings.Listen;

/// Opens listeners that a setting asks for.
final class Ports {
  private Ports() {}

  /// Opens one.
  @FunctionalInterface
  interface Opening<T> {
    T at(InetSocketAddress address) throws IOException;
  }

  /// Empty when it is switched off.
  ///
  /// @throws StartException if the port is taken
  static <T> Optional<T> open(Key key, Listen listen, Opening<T> opening) {
    if (!(listen instanceof Listen.At(String host, int port))) {
      return Optional.empty();
    }
    try {
      return Optional.of(opening.at(new InetSocketAddress(host, port)));
    } catch (IOException | UnresolvedAddressException e) {
      throw new StartException(
          "%s %s: %s. Next move: stop what listens there, or choose another with --%s HOST:PORT"
              .formatted(key.text(), listen, e, key.text()),
          e);
    }
  }
}
