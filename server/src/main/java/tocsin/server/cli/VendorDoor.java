package tocsin.server.cli;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tocsin.ground.web.Outbound;
import tocsin.ground.web.OutboundGuard;

/// The way to another system's API. Its host was typed by whoever runs the command, so it may lie
/// inside the network; no other inside host may be reached, and no redirect is followed.
final class VendorDoor {
  private VendorDoor() {}

  static Outbound outbound(String url) {
    return new Outbound(new OutboundGuard(host(url).stream().toList()));
  }

  private static Optional<String> host(String url) {
    try {
      return Optional.ofNullable(URI.create(url).getHost()).map(h -> h.replaceAll("[\\[\\]]", ""));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Lets time pass, as the other side asked for.
  static void pause(Duration time) {
    try {
      if (new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("nobody counts this latch down");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
