package tocsin.sim.player.differ;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tocsin.sim.player.GraphiteCases;
import tocsin.sim.player.GraphiteFolder;
import tocsin.sim.player.Peer;
import tocsin.sim.player.SocketPeer;

/// `./verify differ TARGETS [SEED [FROM]]`: plays that many random targets against a real
/// graphite-web and against Tocsin, prints what differs, and ends with `N passed, M failed`.
public final class Differ {
  private static final Path STORE = Path.of("sim/target/graphite-store");
  private static final Path EXCUSES = Path.of("docs/graphite-excuses.txt");

  private Differ() {}

  /// Arguments: where graphite-web was unpacked, the folder with the data set, how many targets,
  /// and as one likes the seed and the first number. Ends with 0 only when nothing differs.
  public static void main(String[] arguments) throws IOException {
    long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
    long from = arguments.length > 4 ? Long.parseLong(arguments[4]) : 0;
    long until = from + Long.parseLong(arguments[2]);
    var folder = new GraphiteFolder(Path.of(arguments[1]));
    var questions = new Questions(Vocabulary.of(folder), seed);
    PrintStream out = System.out;
    var tally = new Tally(out);
    Path program = Path.of(arguments[0]);
    RealGraphite.fill(program, STORE, folder);
    try (RealGraphite real = RealGraphite.serve(program, STORE, false);
        RealGraphite strict = RealGraphite.serve(program, STORE, true)) {
      Duel duel = duel(real, strict, folder);
      for (long number = from; number < until; number++) {
        tally.count(seed + "/" + number, questions.number(number), duel);
      }
    }
    System.exit(tally.conclude() ? 0 : 1);
  }

  private static Duel duel(RealGraphite real, RealGraphite strict, GraphiteFolder folder)
      throws IOException {
    Peer wanted = new SocketPeer(real.base());
    GraphiteCases.sendEvents(folder, wanted);
    List<String> excuses = Files.readAllLines(EXCUSES);
    return new Duel(
        wanted,
        new SocketPeer(strict.base()),
        GraphiteCases.inProcess(folder),
        Excuses.parse(excuses));
  }
}
