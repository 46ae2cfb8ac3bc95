package tocsin.bench.workload;

import java.io.IOException;
import tocsin.bench.figure.Figures;
import tocsin.bench.load.Rounds;
import tocsin.bench.peer.Server;
import tocsin.bench.peer.Stopwatch;

/// Many series that are all new in one round, then three more rounds of them.
record Cardinality(int series) implements Workload {
  private static final int MORE = 3;

  @Override
  public String name() {
    return "b_newseries";
  }

  @Override
  public void run(Server server, Figures.Sheet sheet) throws IOException, InterruptedException {
    Rounds all = Rounds.endingAt(Moment.past(), 1 + MORE);
    Load load = Load.of(server.peer(), series, 1).prepare(all.part(0, 1));
    try (server) {
      server.start();
      server.settle(15);
      first(server, load, all.part(0, 1), sheet);
      more(server, load.prepare(all.part(1, 1 + MORE)), all, sheet);
      sheet.put("rss_peak", server.peakBytes() / 1e6, "MB");
    }
  }

  private void first(Server server, Load load, Rounds round, Figures.Sheet sheet)
      throws IOException, InterruptedException {
    double idleBytes = server.residentBytes();
    double cpuBefore = server.cpuSeconds();
    var watch = Stopwatch.start();
    load.send();
    double visible = load.awaitVisible(round.window(), 1, watch);
    server.settle(10);
    double cpu = server.cpuSeconds() - cpuBefore;
    sheet.count("series", series, "series");
    sheet.put("rate_new", series / visible, "series/s");
    sheet.put("new_per_core", series / cpu, "series/cpu-s");
    sheet.put("rss_per_series", (server.residentBytes() - idleBytes) / series, "bytes");
  }

  private static void more(Server server, Load load, Rounds all, Figures.Sheet sheet)
      throws IOException, InterruptedException {
    double cpuBefore = server.cpuSeconds();
    var watch = Stopwatch.start();
    long points = load.send();
    double visible = load.awaitVisible(all.window(), all.count(), watch);
    server.settle(10);
    sheet.put("rate_after", points / visible, "points/s");
    sheet.put("after_per_core", points / (server.cpuSeconds() - cpuBefore), "points/cpu-s");
  }
}
