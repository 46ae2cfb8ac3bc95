package tocsin.bench.alerts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Ten triggers a second whose pages nothing holds back; timed from the moment of the event to the
/// request at the webhook.
final class Probes {
  private static final long EVERY_NANOS = 100_000_000L;
  private static final int LANES = 20;

  private final String name;
  private final Volley volley;

  Probes(String name, int port, List<String> keys, int seconds) {
    this.name = name;
    this.volley =
        new Volley(
            port,
            LANES,
            (int) (seconds * 1_000_000_000L / EVERY_NANOS),
            EVERY_NANOS,
            n -> new Shot(keys.get(n % keys.size()), "trigger", title(name, n), title(name, n)));
  }

  private static String title(String name, int n) {
    return name + " " + n;
  }

  Thread start() {
    return Thread.ofPlatform()
        .start(() -> {
          try {
            volley.send();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /// Milliseconds from trigger to hand-over of those whose moment lies in a span; endless for one
  /// that never came.
  double[] millis(Receiver receiver, long from, long until) {
    return IntStream.range(0, volley.count())
        .filter(n -> volley.due(n) >= from && volley.due(n) < until)
        .mapToDouble(n -> {
          OptionalLong at = receiver.titled(title(name, n));
          return at.isEmpty() ? Double.POSITIVE_INFINITY : (at.getAsLong() - volley.due(n)) / 1e6;
        })
        .toArray();
  }

  static long lost(double[] millis) {
    return Arrays.stream(millis).filter(Double::isInfinite).count();
  }

  static double[] without(double[] millis) {
    return DoubleStream.of(millis).filter(Double::isFinite).toArray();
  }
}
