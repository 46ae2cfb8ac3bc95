package tocsin.bench.workload;

import java.io.IOException;
import tocsin.bench.figure.Figures;
import tocsin.bench.load.Rounds;
import tocsin.bench.load.Window;
import tocsin.bench.peer.Peer;
import tocsin.bench.peer.Server;
import tocsin.bench.peer.Stopwatch;

/// Sends series and rounds at once. The clock stops when sampled series, among them the last one
/// sent, answer with every point; only then are all points counted, because that costs the server
/// time which is not ingest.
record Ingest(String name, int series, int rounds, int connections) implements Workload {
  private static final int COUNTS = 40;

  @Override
  public void run(Server server, Figures.Sheet sheet) throws IOException, InterruptedException {
    Rounds all = Rounds.endingAt(Moment.past(), rounds);
    Load load = Load.of(server.peer(), series, connections).prepare(all);
    try (server) {
      server.start();
      server.settle(15);
      double idleBytes = server.residentBytes();
      double cpuBefore = server.cpuSeconds();
      var watch = Stopwatch.start();
      long points = load.send();
      double sent = watch.seconds();
      double visible = load.awaitVisible(all.window(), rounds, watch);
      server.settle(15);
      double cpu = server.cpuSeconds() - cpuBefore;
      double peak = server.peakBytes();
      sheet.count("points_sent", points, "points");
      sheet.count("points_found", count(server.peer(), all.window(), points), "points");
      sheet.put("rate_sent", points / sent, "points/s");
      sheet.put("rate_queryable", points / visible, "points/s");
      sheet.put("visible_lag", visible - sent, "s");
      sheet.put("cpu_per_Mpoint", cpu / points * 1e6, "cpu-s");
      sheet.put("rate_per_core", points / cpu, "points/cpu-s");
      sheet.put("rss_peak", peak / 1e6, "MB");
      sheet.put("rss_per_series", (peak - idleBytes) / series, "bytes");
      sheet.put("disk_per_point", server.disk(points).bytesPerPoint(), "bytes");
    }
  }

  /// Counts until all are there, but not for ever.
  private static long count(Peer peer, Window window, long expected)
      throws IOException, InterruptedException {
    long found = peer.count(window);
    for (int i = 0; i < COUNTS && found < expected; i++) {
      Thread.sleep(500);
      found = peer.count(window);
    }
    return found;
  }
}
