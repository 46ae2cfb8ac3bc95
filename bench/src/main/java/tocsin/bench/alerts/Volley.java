package tocsin.bench.alerts;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tocsin.bench.peer.HttpConnection;

/// Events at an even pace over connections that are kept: each has its moment, however long those
/// before it took, and its time counts from that moment (open loop). What is not accepted is sent
/// again until it is, after waits that double as in clients of such doors, up to half a second.
/// Events of one lane go one after the other, in their order.
final class Volley {
  static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json");
  private static final long MOST_SECONDS = 60;
  private static final long FIRST_WAIT = 20;
  private static final long MOST_WAIT = 500;

  private final int port;
  private final int lanes;
  private final long everyNanos;
  private final IntFunction<Shot> shots;
  private final long[] due;
  private final long[] accepted;
  private final AtomicLong again = new AtomicLong();

  /// @param everyNanos from one event to the next; 0 for as fast as they are taken
  Volley(int port, int lanes, int count, long everyNanos, IntFunction<Shot> shots) {
    this.port = port;
    this.lanes = lanes;
    this.everyNanos = everyNanos;
    this.shots = shots;
    this.due = new long[count];
    this.accepted = new long[count];
  }

  /// Sends all. Blocking.
  void send() throws InterruptedException {
    long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int lane = 0; lane < lanes; lane++) {
        int mine = lane;
        threads.execute(() -> send(mine, start));
      }
    }
  }

  private void send(int lane, long start) {
    try (var line = new Line(port)) {
      for (int n = lane; n < due.length; n += lanes) {
        due[n] = everyNanos == 0 ? System.nanoTime() : start + n * everyNanos;
        byte[] body = shots.apply(n).body();
        Until.reached(due[n]);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        for (long wait = FIRST_WAIT; !line.takes(body) && System.nanoTime() < end; wait *= 2) {
          again.incrementAndGet();
          Until.pause(Math.min(wait, MOST_WAIT));
        }
        accepted[n] = System.nanoTime() < end ? System.nanoTime() : 0;
      }
    }
  }

  /// A connection that is made again when it breaks.
  private static final class Line implements AutoCloseable {
    private final int port;
    private HttpConnection[] open = {};

    Line(int port) {
      this.port = port;
    }

    boolean takes(byte[] body) {
      try {
        if (open.length == 0) {
          open = new HttpConnection[] {new HttpConnection(port)};
        }
        return open[0].post("/v2/enqueue", HEADERS, body).status() == 202;
      } catch (IOException e) {
        close();
        return false;
      }
    }

    @Override
    public void close() {
      HttpConnection[] broken = open;
      open = new HttpConnection[] {};
      for (HttpConnection c : broken) {
        close(c);
      }
    }

    private static void close(HttpConnection c) {
      try {
        c.close();
      } catch (IOException e) {
        System.err.println("  a connection was not closed well: " + e.getMessage());
      }
    }
  }

  long due(int n) {
    return due[n];
  }

  /// When it was accepted; 0 for never.
  long accepted(int n) {
    return accepted[n];
  }

  int count() {
    return due.length;
  }

  long never() {
    return Arrays.stream(accepted).filter(t -> t == 0).count();
  }

  /// How many were accepted before a moment.
  long before(long moment) {
    return Arrays.stream(accepted).filter(t -> t != 0 && t < moment).count();
  }

  long sentAgain() {
    return again.get();
  }

  /// Milliseconds from its moment to its acceptance, of events whose moment lies in a span.
  double[] millis(long from, long until) {
    return IntStream.range(0, due.length)
        .filter(n -> due[n] >= from && due[n] < until && accepted[n] != 0)
        .mapToDouble(n -> (accepted[n] - due[n]) / 1e6)
        .toArray();
  }
}
