package tocsin.bench.workload;

import java.io.IOException;
import tocsin.bench.figure.Figures;
import tocsin.bench.load.Rounds;
import tocsin.bench.peer.Server;
import tocsin.bench.peer.Stopwatch;

/// Few series with a long history: what a point takes on the disk once names no longer show.
record Density(int series, int rounds) implements Workload {
  private static final int AT_ONCE = 540;

  @Override
  public String name() {
    return "h_density";
  }

  @Override
  public void run(Server server, Figures.Sheet sheet) throws IOException, InterruptedException {
    Rounds all = Rounds.endingAt(Moment.past(), rounds);
    Load load = Load.of(server.peer(), series, 1);
    try (server) {
      server.start();
      server.settle(15);
      double cpuBefore = server.cpuSeconds();
      long points = 0;
      for (int from = 0; from < rounds; from += AT_ONCE) {
        points += load.prepare(all.part(from, Math.min(rounds, from + AT_ONCE))).send();
      }
      double visible = load.awaitVisible(all.window(), rounds, Stopwatch.start());
      server.settle(15);
      double cpu = server.cpuSeconds() - cpuBefore;
      sheet.count("points", points, "points");
      sheet.put("all_visible", Double.isNaN(visible) ? 0 : 1, "");
      sheet.put("disk_per_point", server.disk(points).bytesPerPoint(), "bytes");
      sheet.put("rate_per_core", points / cpu, "points/cpu-s");
      sheet.put("rss_peak", server.peakBytes() / 1e6, "MB");
    }
  }
}
