package tocsin.bench.workload;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import tocsin.bench.figure.Figures;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.load.Rounds;
import tocsin.bench.peer.Flavour;
import tocsin.bench.peer.Pick;
import tocsin.bench.peer.Question;
import tocsin.bench.peer.Server;

/// A thousand series with 24 hours of history and the newest rounds of all series, then questions
/// by one client and by eight while samples keep coming.
record Queries(String name, int series, int background, int seconds) implements Workload {
  private static final int DAY = 24 * 3_600 / Rounds.STEP;
  private static final int AT_ONCE = 1_080;
  private static final long WIDE_POINTS = 3_600_000;

  @Override
  public void run(Server server, Figures.Sheet sheet) throws IOException, InterruptedException {
    long end = Moment.now();
    try (server) {
      server.start();
      sheet.count("points_loaded", deep(server, end) + wide(server, end), "points");
      server.settle(20);
      try (var samples = Background.start(server.peer(), series, background)) {
        Thread.sleep(500);
        for (Question question : Question.values()) {
          ask(server, question, end, sheet);
        }
        sheet.count("bg_points_sent", samples.sent(), "points");
      }
    }
  }

  private int wideRounds() {
    return Math.clamp(WIDE_POINTS / series, 4, 36);
  }

  private int hosts() {
    return Math.min(1_000, series / LoadSeries.EACH_HOST);
  }

  private long deep(Server server, long end) throws IOException, InterruptedException {
    List<LoadSeries> watched = IntStream.range(0, hosts()).mapToObj(Pick::watched).toList();
    Rounds all = Rounds.endingAt(end, DAY);
    Load load = Load.of(server.peer(), watched, 5);
    int until = DAY - wideRounds();
    long points = 0;
    for (int from = 0; from < until; from += AT_ONCE) {
      points += load.prepare(all.part(from, Math.min(until, from + AT_ONCE))).send();
    }
    load.expectVisible(all.part(0, until).window(), until);
    return points;
  }

  private long wide(Server server, long end) throws IOException, InterruptedException {
    Rounds all = Rounds.endingAt(end, wideRounds());
    Load load = Load.of(server.peer(), series, 1).prepare(all);
    long points = load.send();
    load.expectVisible(all.window(), all.count());
    return points;
  }

  private void ask(Server server, Question question, long end, Figures.Sheet sheet)
      throws IOException {
    for (int clients : Asking.CLIENTS) {
      for (Flavour flavour : server.peer().flavours()) {
        Asking.Paths paths = chance -> flavour.path(question, Pick.draw(chance, hosts(), end));
        var asking = new Asking(flavour.port(), paths, seconds);
        asking.rehearse(clients);
        asking.run(clients, question.key() + "/" + flavour.name(), sheet);
      }
    }
  }
}
