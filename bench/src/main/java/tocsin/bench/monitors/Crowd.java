package tocsin.bench.monitors;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import tocsin.bench.alerts.Api;

/// Monitors that are well, each over its share of many series, and their samples at an even pace.
final class Crowd {
  private static final int PARTS = 50;

  private final int monitors;
  private final int each;
  private final int perSecond;
  private final AtomicBoolean isOver = new AtomicBoolean();

  Crowd(int monitors, int series, int perSecond) {
    this.monitors = monitors;
    this.each = Math.ceilDiv(series, monitors);
    this.perSecond = perSecond;
  }

  /// Its owner is no probe's, since owners are told of monitors that match nothing as yet.
  void watch(Api api, String hook) throws IOException, InterruptedException {
    Watch.probe(api, "crowd", hook);
    for (int i = 0; i < monitors; i++) {
      Watch.monitor(api, "crowd" + i, "crowd", "crowd.m" + i + ".*");
    }
  }

  /// Sends until told otherwise, on a thread of its own.
  Thread send(int port) {
    return Thread.ofPlatform()
        .start(() -> {
          try (var lines = new Lines(port)) {
            long begin = System.nanoTime();
            long sent = 0;
            for (long part = 1; !isOver.get(); part++) {
              for (; sent < part * perSecond / PARTS; sent++) {
                int s = (int) (sent % ((long) monitors * each));
                lines.add("crowd.m" + s / each + ".host" + s % each, 20 + s % 50, Lines.second());
              }
              lines.flush();
              Moments.reached(begin + part * TimeUnit.SECONDS.toNanos(1) / PARTS);
            }
          } catch (IOException e) {
            System.err.println("  the crowd fell silent: " + e.getMessage());
          }
        });
  }

  void end() {
    isOver.set(true);
  }
}
