package tocsin.bench.workload;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import tocsin.bench.figure.Figures;
import tocsin.bench.figure.Samples;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.load.Rounds;
import tocsin.bench.load.Window;
import tocsin.bench.peer.Flow;
import tocsin.bench.peer.Peer;
import tocsin.bench.peer.Sender;
import tocsin.bench.peer.Server;
import tocsin.bench.peer.Stopwatch;

/// From the moment before a sample is sent until a question is answered with it, one sample after
/// the other, while others keep coming.
record Freshness(int series, int background) implements Workload {
  private static final int SAMPLES = 300;
  private static final int MOST_SECONDS = 40;

  @Override
  public String name() {
    return "v_fresh";
  }

  @Override
  public void run(Server server, Figures.Sheet sheet) throws IOException, InterruptedException {
    try (server) {
      server.start();
      try (var others = Background.start(server.peer(), series, background)) {
        Thread.sleep(3_000);
        double[] millis = probe(server.peer());
        sheet.count("probes", millis.length, "samples");
        sheet.put("p50", Samples.percentile(millis, 0.5), "ms");
        sheet.put("p99", Samples.percentile(millis, 0.99), "ms");
        sheet.count("bg_points_sent", others.sent(), "points");
      }
    }
  }

  /// A series that nobody else sends.
  private double[] probe(Peer peer) throws IOException {
    LoadSeries probe = new LoadSeries(series);
    Sender sender = peer.sender(List.of(probe), 3);
    Rounds rounds = Rounds.endingAt(Moment.past(), SAMPLES);
    double[] millis = new double[SAMPLES];
    int count = 0;
    var all = Stopwatch.start();
    try (Flow flow = sender.open(peer.port(), 1)) {
      for (; count < SAMPLES && all.seconds() < MOST_SECONDS; count++) {
        var window = new Window(rounds.base(), rounds.second(count));
        var watch = Stopwatch.start();
        flow.send(rounds.second(count) * 1_000);
        while (peer.points(probe, window) <= count && all.seconds() < MOST_SECONDS) {
          // Asked again at once: a question takes about as long as what is measured.
        }
        millis[count] = watch.seconds() * 1_000;
      }
    }
    return Arrays.copyOf(millis, count);
  }
}
