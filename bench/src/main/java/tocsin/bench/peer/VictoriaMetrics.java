package tocsin.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.load.Window;

/// VictoriaMetrics, one node: carbon plaintext in, its render API and MetricsQL out.
final class VictoriaMetrics implements Peer {
  private final Path program = Programs.find("BENCH_VM", "/usr/bin/victoria-metrics");
  private final int http = FreePort.find();
  private final int carbon = FreePort.find();

  @Override
  public String name() {
    return "vm";
  }

  @Override
  public boolean isHere() {
    return Programs.isHere(program);
  }

  @Override
  public Sender sender(List<LoadSeries> series, long seed) {
    return new PlainSender(series, seed);
  }

  @Override
  public int port() {
    return carbon;
  }

  @Override
  public List<Command> launch(Path folder) {
    List<String> words =
        List.of(
            program.toString(),
            "-storageDataPath=" + folder.resolve("data"),
            "-httpListenAddr=127.0.0.1:" + http,
            "-graphiteListenAddr=127.0.0.1:" + carbon,
            "-retentionPeriod=1y",
            "-search.latencyOffset=0s",
            "-search.maxUniqueTimeseries=20000000",
            "-search.maxPointsPerTimeseries=100000",
            "-search.maxQueryDuration=120s",
            "-loggerLevel=WARN");
    return List.of(new Command("vm.log", Map.of(), words));
  }

  @Override
  public boolean isReady() throws IOException {
    try (var connection = new HttpConnection(http)) {
      return connection.get("/health").isGood() && FreePort.isOpen(carbon);
    }
  }

  @Override
  public long count(Window window) throws IOException {
    return counted("sum(count_over_time({__name__=~\"prod[.].+\"}[%ds]))", window);
  }

  /// The text that is never the same keeps an early empty answer out of a cache of ten seconds, in
  /// which new names that were asked for too soon would stay hidden.
  @Override
  public long points(LoadSeries series, Window window) throws IOException {
    String once = ",zz!=\"" + System.nanoTime() + "\"";
    String selector = "{__name__=\"" + series.path() + "\"" + once + "}";
    return counted("count_over_time(" + selector + "[%ds])", window);
  }

  private long counted(String query, Window window) throws IOException {
    String text = Flavour.encoded(query.formatted(window.seconds()));
    String path = "/api/v1/query?nocache=1&query=" + text + "&time=" + window.to();
    return Answers.instant(HttpConnection.get(http, path));
  }

  @Override
  public void flush() throws IOException {
    HttpConnection.get(http, "/internal/force_flush");
    HttpConnection.get(http, "/internal/force_merge");
  }

  @Override
  public OnDisk disk(Path folder, long expected) throws IOException {
    return new OnDisk(Disk.used(folder.resolve("data"), "cache"), expected);
  }

  @Override
  public List<Flavour> flavours() {
    return List.of(new Graphite(http), new MetricsQl(http));
  }

  @Override
  public String promise() {
    return "no log: parts in memory reach the disk every 5 s, a kill may lose the last 5 s";
  }
}
