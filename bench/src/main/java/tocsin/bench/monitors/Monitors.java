package tocsin.bench.monitors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import tocsin.bench.alerts.Api;
import tocsin.bench.alerts.Sheet;

/// `bench/run monitors [PROBES [MONITORS [SERIES [SAMPLES]]]]`: from a sample that crosses a
/// threshold to the request at a webhook, of this checkout and of others, and what monitors cost.
public final class Monitors {
  private static final int PATIENCE = 20;
  private static final int LOOK_SECONDS = 30;
  private static final String COMPILER = "Compiler";

  private final Path folder;
  private final Sheet sheet = new Sheet();
  private final int probes;
  private final List<Integer> sizes;

  private Monitors(Path folder, int probes, List<Integer> sizes) {
    this.folder = folder;
    this.probes = probes;
    this.sizes = sizes;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int[] given = {40, 10_000, 1_000_000, 100_000};
    for (int i = 0; i < args.length; i++) {
      given[i] = Integer.parseInt(args[i].replace("_", ""));
    }
    new Monitors(
            Files.createTempDirectory("monitors-"), given[0], List.of(given[1], given[2], given[3]))
        .run();
    System.exit(0);
  }

  private void run() throws IOException, InterruptedException {
    sheet.head("one core of this machine");
    sheet.figure("thresholds compared on arrival", Rates.onArrival() / 1e6, "M/s", "1 M/s");
    sheet.figure("judgements of a window in memory", Rates.judged() / 1e6, "M/s", "");
    sheet.head("a sample over its threshold to the webhook, nothing else to do");
    probe(new TocsinRig(folder("tocsin")));
    if (Peers.areHere(Peers.prometheus(), Peers.alertmanager())) {
      probe(new PrometheusRig(folder("prom")));
    }
    if (Peers.areHere(Peers.victoria(), Peers.vmalert(), Peers.alertmanager())) {
      probe(new VmalertRig(folder("vm")));
    }
    crowded();
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private void probe(Rig rig) throws IOException, InterruptedException {
    try (rig;
        var hook = new Hook()) {
      rig.start(probes, hook.address());
      double before = rig.cpuSeconds();
      long begin = System.nanoTime();
      double[] millis = new Probing(rig, hook, probes).run(PATIENCE);
      double cores = (rig.cpuSeconds() - before) / ((System.nanoTime() - begin) / 1e9);
      report(rig.name(), millis);
      sheet.figure(rig.name() + ": processor time meanwhile", cores * 100, "% of a core", "");
    }
  }

  /// The first page of a process goes through code that never ran: it is told by itself.
  private void report(String name, double[] millis) {
    sheet.times(name, Arrays.copyOfRange(millis, 1, millis.length), "50 / 150 ms");
    sheet.figure(name + ": the first", millis[0], "ms", "");
    long lost = Arrays.stream(millis).filter(Double::isInfinite).count();
    sheet.count(name + ": never came", lost, "0");
  }

  /// The same among many monitors over many series.
  private void crowded() throws IOException, InterruptedException {
    var crowd = new Crowd(sizes.get(0), sizes.get(1), sizes.get(2));
    try (var rig = new TocsinRig(folder("crowd"));
        var hook = new Hook()) {
      rig.start(probes, hook.address());
      sheet.head("%,d monitors over %,d series".formatted(sizes.get(0), sizes.get(1)));
      Idle alone = idle(rig);
      alone.tell(sheet, "without them");
      try (Api api = rig.api()) {
        crowd.watch(api, hook.address());
      }
      Moments.pause(5_000);
      Idle many = idle(rig);
      many.tell(sheet, "with them");
      double cost = (many.server() - alone.server()) * 100;
      sheet.figure("what they cost", cost, "% of a core", "1 %");
      Thread sending = crowd.send(rig.carbon());
      Moments.pause(1_000L * sizes.get(1) / sizes.get(2) + 5_000);
      double before = rig.cpuSeconds();
      long begin = System.nanoTime();
      double[] millis = new Probing(rig, hook, probes).run(PATIENCE);
      double cores = (rig.cpuSeconds() - before) / ((System.nanoTime() - begin) / 1e9);
      report("tocsin, %,d samples a second meanwhile".formatted(sizes.get(2)), millis);
      sheet.figure("processor time meanwhile", cores * 100, "% of a core", "");
      sheet.figure("most memory", rig.peakBytes() / 1e6, "MB", "");
      crowd.end();
      sending.join();
    }
  }

  /// What a server that has nothing to do costs, in cores. Compilers go on for a while after
  /// anything was done, whatever it was, and are told by themselves.
  ///
  /// @param server all of it but those
  /// @param watcher of it the thread that judges monitors
  private record Idle(double server, double watcher, double compilers) {
    Idle minus(Idle before) {
      return new Idle(
          server - before.server, watcher - before.watcher, compilers - before.compilers);
    }

    void tell(Sheet sheet, String when) {
      sheet.figure("idle, " + when, server * 100, "% of a core", "");
      sheet.figure("  of that its thread for monitors", watcher * 100, "% of a core", "");
      sheet.figure("  compilers besides", compilers * 100, "% of a core", "");
    }
  }

  private static Idle idle(TocsinRig rig) {
    Moments.pause(3_000);
    Idle before = spent(rig);
    Moments.pause(1_000L * LOOK_SECONDS);
    return spent(rig).minus(before);
  }

  private static Idle spent(TocsinRig rig) {
    return new Idle(
        rig.cpuSeconds(name -> !name.contains(COMPILER)) / LOOK_SECONDS,
        rig.cpuSeconds("watcher"::equals) / LOOK_SECONDS,
        rig.cpuSeconds(name -> name.contains(COMPILER)) / LOOK_SECONDS);
  }
}
