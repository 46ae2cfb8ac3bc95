package tocsin.sim.player.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tocsin.sim.player.mutation.Watchman.Verdict;

/// `./verify mutations [WORLDS [WORDS]]`: breaks one rule after another in a copy of its own, lets
/// the worlds and the recorded cases look at it, and prints a row of a table for each. Ends with `N
/// noticed, M not`; 0 only when each was noticed.
public final class Mutations {
  private static final String WORLDS = "60";

  private Mutations() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    String worlds = arguments.length > 0 ? arguments[0] : WORLDS;
    String words = arguments.length > 1 ? arguments[1] : "";
    Path root = Path.of("").toAbsolutePath();
    Path target = root.resolve("target/mutations");
    List<Verdict> whole = verdicts(target.resolve("none"), target, worlds);
    if (whole.stream().anyMatch(Verdict::noticed)) {
      System.out.println("the product is not whole before anything is broken: " + whole);
      System.exit(2);
    }
    int noticed = 0;
    int not = 0;
    System.out.println(
        "| Broken rule | Worlds of %s | Storms of %s | Schedules | Escalations |"
            .formatted(worlds, Watchman.STORMS));
    System.out.println("|---|---|---|---|---|");
    int number = 0;
    for (Mutation m : Mutation.all(root)) {
      number++;
      if (m.name().contains(words)) {
        Path folder = target.resolve(Integer.toString(number));
        List<Verdict> verdicts = verdicts(BrokenCopy.of(m, root, folder), folder, worlds);
        boolean seen = verdicts.stream().anyMatch(Verdict::noticed);
        noticed += seen ? 1 : 0;
        not += seen ? 0 : 1;
        System.out.println(row(m, verdicts));
      }
    }
    System.out.println(noticed + " noticed, " + not + " not");
    System.exit(not == 0 ? 0 : 1);
  }

  private static List<Verdict> verdicts(Path classes, Path folder, String worlds)
      throws IOException, InterruptedException {
    Path root = Path.of("").toAbsolutePath();
    Files.createDirectories(folder);
    List<Verdict> verdicts = new ArrayList<>();
    for (Watchman w : Watchman.all(worlds)) {
      verdicts.add(w.looksAt(classes, root, folder.resolve(w.name() + ".log")));
    }
    return verdicts;
  }

  private static String row(Mutation m, List<Verdict> verdicts) {
    return "| "
        + m.name()
        + " | "
        + String.join(" | ", verdicts.stream().map(Verdict::cell).toList())
        + " |";
  }
}
