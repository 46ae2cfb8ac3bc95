package tocsin.bench.alerts;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Twenty thousand alerts with one cause, as fast as they are accepted, while probes go on.
final class Storm {
  private static final int ALERTS = 20_000;
  private static final int LANES = 100;
  private static final int PROBE_SECONDS = 6;
  private static final int CALM_MILLIS = 3_000;

  private final Program program;
  private final Town town;
  private final Receiver receiver;
  private final Sheet sheet;

  Storm(Program program, Town town, Receiver receiver, Sheet sheet) {
    this.program = program;
    this.town = town;
    this.receiver = receiver;
    this.sheet = sheet;
  }

  void run(Api api) throws IOException, InterruptedException {
    List<String> one = town.one();
    List<String> same = town.same();
    List<String> many = town.many();
    storm("one service, a key each", List.of("one"), n -> shot(one, n, "cause " + n));
    storm("one service, the same key", List.of("same"), n -> shot(same, n, "cause"));
    storm(
        "a hundred services",
        IntStream.range(0, many.size()).mapToObj(i -> "many" + i).toList(),
        n -> shot(many, n, "cause " + n));
    Kept kept = Kept.of(api);
    sheet.count("incidents of: one service, a key each", kept.incidentsOf("one"), "1");
    sheet.count("incidents of: one service, the same key", kept.incidentsOf("same"), "1");
    sheet.count(
        "incidents of: a hundred services",
        IntStream.range(0, many.size()).map(i -> kept.incidentsOf("many" + i)).sum(),
        "100");
  }

  private static Shot shot(List<String> keys, int n, String dedup) {
    return new Shot(keys.get(n % keys.size()), "trigger", dedup, "db-17 does not answer");
  }

  private void storm(String name, List<String> services, IntFunction<Shot> shots)
      throws IOException, InterruptedException {
    var probes = new Probes(name, program.port(), town.probes(), PROBE_SECONDS);
    Thread probing = probes.start();
    Until.pause(1_000);
    var volley = new Volley(program.port(), LANES, ALERTS, 0, shots);
    long start = System.nanoTime();
    volley.send();
    double seconds = (System.nanoTime() - start) / 1e9;
    long end = System.nanoTime();
    probing.join();
    Until.pause(CALM_MILLIS);
    sheet.head("storm: " + name);
    sheet.figure("accepted", ALERTS / seconds, "a second", "");
    sheet.count("not accepted", volley.never(), "0");
    sheet.times("answer to an event", volley.millis(0, Long.MAX_VALUE), "");
    sheet.times("first accepted event to page", pages(volley, services), "at most 1,000 ms");
    double[] handed = probes.millis(receiver, start, end);
    sheet.times("trigger to hand-over", Probes.without(handed), "p99 200 ms");
    sheet.count("triggers without a page", Probes.lost(handed), "0");
  }

  /// Of each service, from the first event of the storm that was accepted for it. Services take
  /// turns in the storm.
  private double[] pages(Volley volley, List<String> services) {
    return IntStream.range(0, services.size())
        .mapToDouble(s -> {
          long first =
              IntStream.range(0, volley.count())
                  .filter(n -> n % services.size() == s)
                  .mapToLong(volley::accepted)
                  .filter(t -> t != 0)
                  .min()
                  .orElse(0);
          OptionalLong page = receiver.aboutService(services.get(s));
          return page.isEmpty() ? Double.POSITIVE_INFINITY : (page.getAsLong() - first) / 1e6;
        })
        .toArray();
  }
}
