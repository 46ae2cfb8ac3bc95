package tocsin.bench.workload;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.load.Window;
import tocsin.bench.peer.Peer;
import tocsin.bench.peer.Sender;
import tocsin.bench.peer.Stopwatch;

/// Whether what was sent can be queried: some series of each connection, and the one it sent last.
record Visibility(Peer peer, Window window, int pointsEach) {
  private static final int SAMPLED = 24;
  private static final int MOST_SECONDS = 180;
  private static final int POLL_MILLIS = 20;

  /// The last of the last connection is asked for first: the others are there before it.
  double await(List<Sender> senders, Stopwatch watch) throws IOException, InterruptedException {
    for (LoadSeries series : sampled(senders).reversed()) {
      while (peer.points(series, window) < pointsEach) {
        if (watch.seconds() > MOST_SECONDS) {
          return Double.NaN;
        }
        Thread.sleep(POLL_MILLIS);
      }
    }
    return watch.seconds();
  }

  private static List<LoadSeries> sampled(List<Sender> senders) {
    var chance = new Random(7);
    List<LoadSeries> sampled = new ArrayList<>();
    for (Sender sender : senders) {
      List<LoadSeries> series = sender.series();
      for (int i = 0; i < SAMPLED / senders.size(); i++) {
        sampled.add(series.get(chance.nextInt(series.size())));
      }
      sampled.add(series.getLast());
    }
    return sampled;
  }
}
