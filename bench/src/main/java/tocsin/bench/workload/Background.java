package tocsin.bench.workload;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.peer.Flow;
import tocsin.bench.peer.Peer;
import tocsin.bench.peer.Sender;
import tocsin.bench.peer.Stopwatch;

/// Samples that keep coming at an even pace until it is closed, four minutes at most. Their stamps
/// lie a little ahead, so that they never meet those that are there.
final class Background implements AutoCloseable {
  private static final int MOST_SECONDS = 240;
  private static final int AHEAD_MILLIS = 20_000;
  private static final int BATCHES_PER_SECOND = 100;

  private final Peer peer;
  private final Sender sender;
  private final int rate;
  private final AtomicLong sent = new AtomicLong();
  private final Thread thread = Thread.ofPlatform().unstarted(this::run);
  private volatile boolean isStopping;

  private Background(Peer peer, Sender sender, int rate) {
    this.peer = peer;
    this.sender = sender;
    this.rate = rate;
  }

  /// @param rate points a second
  static Background start(Peer peer, int series, int rate) {
    Sender sender = peer.sender(LoadSeries.share(0, series, 0, 1), 99);
    var background = new Background(peer, sender, rate);
    background.thread.start();
    return background;
  }

  private void run() {
    var watch = Stopwatch.start();
    var pace = new Pace(watch, rate);
    int batch = Math.max(10, rate / BATCHES_PER_SECOND);
    try (Flow flow = sender.open(peer.port(), batch)) {
      while (!isStopping && watch.seconds() < MOST_SECONDS) {
        pace.after(sent.addAndGet(flow.send(System.currentTimeMillis() + AHEAD_MILLIS)));
      }
    } catch (IOException e) {
      System.err.println("  " + peer.name() + " took no more samples meanwhile: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Points so far.
  long sent() {
    return sent.get();
  }

  @Override
  public void close() {
    isStopping = true;
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
