package tocsin.bench.workload;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.load.Rounds;
import tocsin.bench.load.Window;
import tocsin.bench.peer.Peer;
import tocsin.bench.peer.Sender;
import tocsin.bench.peer.Stopwatch;

/// Series that are sent to a peer over one or several connections, as fast as it takes them. What
/// is prepared is prepared outside the clock.
final class Load {
  private final Peer peer;
  private final List<Sender> senders;
  private long prepared;

  private Load(Peer peer, List<Sender> senders) {
    this.peer = peer;
    this.senders = senders;
  }

  /// The first series of the model, every connection with its share.
  static Load of(Peer peer, int series, int connections) {
    List<Sender> senders = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      List<LoadSeries> share = LoadSeries.share(0, series, i, connections);
      senders.add(peer.sender(share, i + 1L));
    }
    return new Load(peer, senders);
  }

  /// Chosen series over one connection.
  static Load of(Peer peer, List<LoadSeries> series, long seed) {
    return new Load(peer, List.of(peer.sender(series, seed)));
  }

  Load prepare(Rounds rounds) throws IOException, InterruptedException {
    Parallel.run(senders.size(), i -> senders.get(i).prepare(rounds));
    prepared += senders.stream().mapToLong(s -> s.series().size()).sum() * rounds.count();
    return this;
  }

  /// Sends what was prepared.
  ///
  /// @return how many points that were
  long send() throws IOException, InterruptedException {
    long points = prepared;
    prepared = 0;
    Parallel.run(senders.size(), i -> senders.get(i).send(peer.port()));
    return points;
  }

  /// The only sender.
  Sender sender() {
    return senders.getFirst();
  }

  /// Waits until some series can be queried with every point, the last ones sent among them.
  ///
  /// @return seconds since the watch was started, or not a number when it took too long
  double awaitVisible(Window window, int pointsEach, Stopwatch watch)
      throws IOException, InterruptedException {
    return new Visibility(peer, window, pointsEach).await(senders, watch);
  }

  /// Waits likewise, and says so when it took too long.
  void expectVisible(Window window, int pointsEach) throws IOException, InterruptedException {
    if (Double.isNaN(awaitVisible(window, pointsEach, Stopwatch.start()))) {
      System.err.println("  " + peer.name() + ": not all of the load can be queried");
    }
  }
}
