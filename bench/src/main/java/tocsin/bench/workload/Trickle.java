package tocsin.bench.workload;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import tocsin.bench.load.Rounds;
import tocsin.bench.peer.Flow;
import tocsin.bench.peer.Peer;
import tocsin.bench.peer.Sender;
import tocsin.bench.peer.Stopwatch;

/// Rounds that are sent at an even pace in a thread of their own, to a peer that may die.
final class Trickle {
  private static final int BATCH = 1_000;

  private final Rounds rounds;
  private final int rate;
  private final AtomicLong sent = new AtomicLong();
  private final Thread thread;
  private volatile boolean isStopping;

  private Trickle(Peer peer, Sender sender, Rounds rounds, int rate) {
    this.rounds = rounds;
    this.rate = rate;
    this.thread = Thread.ofPlatform().unstarted(() -> run(peer, sender));
  }

  /// @param rate points a second
  static Trickle start(Peer peer, Sender sender, Rounds rounds, int rate) {
    var trickle = new Trickle(peer, sender, rounds, rate);
    trickle.thread.start();
    return trickle;
  }

  private void run(Peer peer, Sender sender) {
    var pace = new Pace(Stopwatch.start(), rate);
    try (Flow flow = sender.open(peer.port(), BATCH)) {
      for (int round = rounds.from(); round < rounds.until() && !isStopping; round++) {
        send(flow, rounds.second(round) * 1_000, sender.series().size(), pace);
      }
    } catch (IOException killed) {
      // That is what is measured.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(Flow flow, long millis, int series, Pace pace)
      throws IOException, InterruptedException {
    for (int done = 0; done < series && !isStopping; ) {
      int count = flow.send(millis);
      done += count;
      pace.after(sent.addAndGet(count));
    }
  }

  /// @return points that the peer's side of the connection had taken before it died
  long stop() throws InterruptedException {
    long taken = sent.get();
    isStopping = true;
    thread.join(3_000);
    return taken;
  }
}
