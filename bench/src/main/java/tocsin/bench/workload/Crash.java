package tocsin.bench.workload;

import java.io.IOException;
import tocsin.bench.figure.Figures;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.load.Rounds;
import tocsin.bench.load.Window;
import tocsin.bench.peer.Peer;
import tocsin.bench.peer.Server;
import tocsin.bench.peer.Stopwatch;

/// Twenty rounds in bulk, a pause after which they are old, then rounds at an even pace; after five
/// seconds of them the process is killed, started again, and what it has is counted.
record Crash(int series, int rate) implements Workload {
  private static final int BULK = 20;
  private static final int PACED_SECONDS = 8;
  private static final int MOST_SECONDS = 90;

  @Override
  public String name() {
    return "e_crash";
  }

  @Override
  public void run(Server server, Figures.Sheet sheet) throws IOException, InterruptedException {
    int paced = Math.max(4, rate * PACED_SECONDS / series);
    Rounds all = Rounds.endingAt(Moment.past() - Rounds.STEP, BULK + paced);
    Window window = new Window(all.base(), Moment.past());
    Load load = Load.of(server.peer(), series, 1).prepare(all.part(0, BULK));
    try (server) {
      server.start();
      long bulk = load.send();
      load.awaitVisible(window, BULK, Stopwatch.start());
      Thread.sleep(8_000);
      var trickle = Trickle.start(server.peer(), load.sender(), all.part(BULK, BULK + paced), rate);
      Thread.sleep(5_000);
      long visible = server.peer().count(window);
      server.kill();
      long sent = bulk + trickle.stop();
      restart(server, window, sheet);
      long found = server.peer().count(window);
      sheet.count("sent_before_kill", sent, "points");
      sheet.count("lost_of_sent", sent - found, "points");
      sheet.count("lost_of_visible", Math.max(0, visible - found), "points");
      sheet.put("lost_seconds", (sent - found) / (double) rate, "s");
      System.err.println("  " + server.peer().name() + " promises: " + server.peer().promise());
    }
  }

  /// Starts it on what the killed one left, until it answers.
  private static void restart(Server server, Window window, Figures.Sheet sheet)
      throws IOException, InterruptedException {
    var watch = Stopwatch.start();
    server.launch();
    while (!server.isReady() && watch.seconds() < MOST_SECONDS) {
      Thread.sleep(20);
    }
    sheet.put("restart_to_ready", watch.seconds(), "s");
    while (!answers(server.peer(), window) && watch.seconds() < MOST_SECONDS) {
      Thread.sleep(20);
    }
    sheet.put("restart_to_first_answer", watch.seconds(), "s");
    Thread.sleep(2_000);
  }

  private static boolean answers(Peer peer, Window window) {
    try {
      return peer.points(new LoadSeries(3), window) >= 1;
    } catch (IOException notYet) {
      return false;
    }
  }
}
