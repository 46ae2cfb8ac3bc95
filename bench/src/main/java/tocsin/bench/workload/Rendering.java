package tocsin.bench.workload;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tocsin.bench.figure.Figures;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.load.Rounds;
import tocsin.bench.peer.GraphiteQuestion;
import tocsin.bench.peer.Server;

/// What dashboards ask a Graphite for, by one client and by eight: ten thousand series with a day
/// of history among a million names. Nothing else happens meanwhile. All of it is asked once
/// without being measured.
///
/// @param names of series altogether
/// @param seconds for each question and number of clients
record Rendering(int names, int seconds) implements Workload {
  private static final int WATCHED = GraphiteQuestion.HOSTS * LoadSeries.EACH_HOST;

  /// A day, and the hour that a moving window reads before it.
  private static final int ROUNDS = 25 * 3_600 / Rounds.STEP;

  private static final int AT_ONCE = 250;

  @Override
  public String name() {
    return "g_graphite";
  }

  @Override
  public void run(Server server, Figures.Sheet sheet) throws IOException, InterruptedException {
    long end = Moment.past();
    try (server) {
      server.start();
      int port = port(server);
      sheet.count("points_loaded", deep(server, end) + wide(server, end), "points");
      server.settle(60);
      for (Map.Entry<GraphiteQuestion, Integer> each : questions()) {
        asking(port, each.getKey(), end).rehearse(each.getValue());
      }
      for (Map.Entry<GraphiteQuestion, Integer> each : questions()) {
        asking(port, each.getKey(), end).run(each.getValue(), each.getKey().key(), sheet);
      }
    }
  }

  /// Each question with each number of clients.
  private static List<Map.Entry<GraphiteQuestion, Integer>> questions() {
    return Stream.of(GraphiteQuestion.values())
        .flatMap(question -> Asking.CLIENTS.stream().map(clients -> Map.entry(question, clients)))
        .toList();
  }

  private Asking asking(int port, GraphiteQuestion question, long end) {
    return new Asking(port, chance -> question.path(chance, end), seconds);
  }

  private static int port(Server server) throws IOException {
    return server.peer().flavours().stream()
        .filter(flavour -> flavour.name().equals("graphite"))
        .findFirst()
        .orElseThrow(() -> new IOException(server.peer().name() + " has no render API"))
        .port();
  }

  private static long deep(Server server, long end) throws IOException, InterruptedException {
    Rounds all = Rounds.endingAt(end, ROUNDS);
    Load load = Load.of(server.peer(), LoadSeries.share(0, WATCHED, 0, 1), 5);
    long points = 0;
    for (int from = 0; from < ROUNDS; from += AT_ONCE) {
      points += load.prepare(all.part(from, Math.min(ROUNDS, from + AT_ONCE))).send();
    }
    load.expectVisible(all.window(), ROUNDS);
    return points;
  }

  private long wide(Server server, long end) throws IOException, InterruptedException {
    Rounds last = Rounds.endingAt(end, 1);
    List<LoadSeries> others = LoadSeries.share(WATCHED, names, 0, 1);
    Load load = Load.of(server.peer(), others, 6).prepare(last);
    long points = load.send();
    load.expectVisible(last.window(), 1);
    return points;
  }
}
