package tocsin.bench.workload;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What was asked for on the command line.
///
/// @param work letters of workloads, `self` among them
/// @param repetitions of every workload on every peer, peers in turn
/// @param scratch where peers keep what they write meanwhile
/// @param out file of the figures
record Options(
    List<String> work, List<String> peers, int repetitions, Path scratch, Path out, Sizes sizes) {

  /// @param words the workloads, then pairs of a name and a value
  /// @throws IllegalArgumentException naming the word that is wrong
  static Options parse(String[] words) {
    if (words.length == 0 || words[0].startsWith("-")) {
      throw new IllegalArgumentException("say which workloads, such as: load a,d --peers vm,prom");
    }
    var given = new Given(words);
    Options options =
        new Options(
            List.of(words[0].split(",", -1)),
            List.of(given.text("peers", "vm,prom,tocsin").split(",", -1)),
            given.number("reps", 1),
            Path.of(given.text("dir", System.getProperty("java.io.tmpdir") + "/tocsin-bench")),
            Path.of(given.text("out", "bench/target/load.json")),
            given.sizes());
    given.complain();
    return options;
  }

  private static final class Given {
    private final Map<String, String> values = new HashMap<>();

    Given(String[] words) {
      for (int i = 1; i < words.length; i += 2) {
        if (!words[i].startsWith("--") || i + 1 == words.length) {
          throw new IllegalArgumentException(
              "'" + words[i] + "' (expected: --NAME and a value after it)");
        }
        values.put(words[i].substring(2), words[i + 1]);
      }
    }

    Sizes sizes() {
      return new Sizes(
          number("series", 100_000),
          number("rounds", 60),
          Stream.of(text("conns", "1,4").split(",", -1)).map(Integer::valueOf).toList(),
          number("big", 1_000_000),
          number("bg", 50_000),
          number("qsec", 3));
    }

    String text(String name, String usual) {
      String given = values.remove(name);
      return given == null ? usual : given;
    }

    int number(String name, int usual) {
      return Integer.parseInt(text(name, Integer.toString(usual)));
    }

    void complain() {
      if (!values.isEmpty()) {
        throw new IllegalArgumentException(
            values.keySet()
                + " (expected: --peers, --reps, --dir, --out, --series, --rounds, --conns, --big,"
                + " --bg or --qsec)");
      }
    }
  }
}
