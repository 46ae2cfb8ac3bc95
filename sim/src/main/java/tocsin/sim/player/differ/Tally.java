package tocsin.sim.player.differ;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What a run came to. What differs is written as recorded cases, too; what was excused, for who
/// doubts an excuse.
final class Tally {
  private static final Path FOUND = Path.of("sim/target/found/cases/found.jsonl");
  private static final Path LOOKED = Path.of("sim/target/found/excused.txt");
  private static final int SHOWN = 300;

  private final PrintStream out;
  private final TreeMap<String, Integer> excused = new TreeMap<>();
  private final List<Found> found = new ArrayList<>();
  private final List<String> looked = new ArrayList<>();
  private int passed;
  private int unanswered;

  Tally(PrintStream out) {
    this.out = out;
  }

  void count(String number, Question question, Duel duel) {
    switch (duel.play(question)) {
      case Duel.Outcome.Same _ -> passed++;
      case Duel.Outcome.Excused e -> {
        excused.merge(e.reason(), 1, Integer::sum);
        looked.add(e.reason() + "\n" + told(number, e.found()));
      }
      case Duel.Outcome.NoAnswer _ -> {
        unanswered++;
        out.println("NO ANSWER " + number + " " + cut(question.request().path("params")));
      }
      case Duel.Outcome.Differs d -> {
        Found smallest = duel.smallest(d.found());
        found.add(smallest);
        out.println("DIFFERS " + told(number, smallest));
      }
    }
  }

  private static String told(String number, Found different) {
    return String.join(
        "\n  ",
        number + " " + cut(different.question().request().path("params")),
        cut(different.why()),
        "Graphite " + cut(different.wanted()),
        "Tocsin   " + cut(different.got()));
  }

  private static String cut(Object what) {
    String text = what.toString();
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
  }

  /// Whether nothing differs.
  boolean conclude() throws IOException {
    Files.createDirectories(FOUND.getParent());
    Files.write(FOUND, found.stream().map(Found::recorded).map(JsonNode::toString).toList());
    Files.write(LOOKED, looked);
    excused.forEach((reason, count) -> out.println("excused " + count + ": " + reason));
    out.println("without an answer of graphite-web: " + unanswered);
    out.println(passed + " passed, " + found.size() + " failed");
    return found.isEmpty();
  }
}
