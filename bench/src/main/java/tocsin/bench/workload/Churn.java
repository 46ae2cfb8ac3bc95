package tocsin.bench.workload;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tocsin.bench.figure.Figures;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.load.Rounds;
import tocsin.bench.load.Window;
import tocsin.bench.peer.Server;
import tocsin.bench.peer.Stopwatch;

/// Twenty rounds; in every second one a tenth of the hosts has been replaced by hosts with other
/// names.
record Churn(int series) implements Workload {
  private static final int ROUNDS = 20;
  private static final int TENTHS = 10;

  @Override
  public String name() {
    return "c_churn";
  }

  @Override
  public void run(Server server, Figures.Sheet sheet) throws IOException, InterruptedException {
    Rounds all = Rounds.endingAt(Moment.past(), ROUNDS);
    Load load = Load.of(server.peer(), generations(0), 1).prepare(all.part(0, 1));
    for (int round = 1; round < ROUNDS; round++) {
      load.sender().rename(generations(round), round + 1L);
      load.prepare(all.part(round, round + 1));
    }
    try (server) {
      server.start();
      Thread.sleep(500);
      double cpuBefore = server.cpuSeconds();
      var watch = Stopwatch.start();
      long points = load.send();
      Window last = all.part(ROUNDS - 1, ROUNDS).window();
      double visible = load.awaitVisible(last, 1, watch);
      server.settle(15);
      double cpu = server.cpuSeconds() - cpuBefore;
      sheet.count("new_series", seriesEver(), "series");
      sheet.put("rate_queryable", points / visible, "points/s");
      sheet.put("rate_per_core", points / cpu, "points/cpu-s");
      sheet.put("rss_peak", server.peakBytes() / 1e6, "MB");
    }
  }

  /// The series of a round.
  private List<LoadSeries> generations(int round) {
    List<LoadSeries> all = new ArrayList<>();
    for (int i = 0; i < series; i++) {
      all.add(new LoadSeries(i, generation(i / LoadSeries.EACH_HOST, round)));
    }
    return all;
  }

  /// The last even round in which a host was replaced; 0 if it was not yet.
  private static int generation(int host, int round) {
    for (int even = round / 2 * 2; even > 0; even -= 2) {
      if (host % TENTHS == even / 2 % TENTHS) {
        return even;
      }
    }
    return 0;
  }

  private long seriesEver() {
    long ever = series;
    for (int even = 2; even < ROUNDS; even += 2) {
      int round = even;
      ever += generations(even).stream().filter(s -> s.generation() == round).count();
    }
    return ever;
  }
}
