package tocsin.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.load.Window;
import tocsin.ground.json.Json;

/// Prometheus, fed by remote write.
final class Prometheus implements Peer {
  private final Path program = Programs.find("BENCH_PROM", "/usr/bin/prometheus");
  private final int port = FreePort.find();

  @Override
  public String name() {
    return "prom";
  }

  @Override
  public boolean isHere() {
    return Programs.isHere(program);
  }

  @Override
  public Sender sender(List<LoadSeries> series, long seed) {
    return new RemoteSender(series, seed);
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public List<Command> launch(Path folder) throws IOException {
    Files.writeString(folder.resolve("p.yml"), "global: {scrape_interval: 1h}\n");
    List<String> words =
        List.of(
            program.toString(),
            "--config.file=p.yml",
            "--storage.tsdb.path=data",
            "--web.listen-address=127.0.0.1:" + port,
            "--web.enable-remote-write-receiver",
            "--web.enable-admin-api",
            "--storage.tsdb.retention.time=30d",
            "--query.max-samples=200000000",
            "--log.level=warn");
    return List.of(new Command("prom.log", Map.of(), words));
  }

  @Override
  public boolean isReady() throws IOException {
    try (var connection = new HttpConnection(port)) {
      return connection.get("/-/ready").isGood();
    }
  }

  /// Name by name: counting drops the name, and two results with the same labels are an error.
  @Override
  public long count(Window window) throws IOException {
    long sum = 0;
    for (int i = 0; i < LoadSeries.EACH_HOST; i++) {
      String metric = new LoadSeries(i).metric();
      sum += counted("sum(count_over_time(" + metric + "{env=\"prod\"}[%ds]))", window);
    }
    return sum;
  }

  @Override
  public long points(LoadSeries series, Window window) throws IOException {
    String selector = series.metric() + "{host=\"" + series.host() + "\"}";
    return counted("count_over_time(" + selector + "[%ds])", window);
  }

  private long counted(String query, Window window) throws IOException {
    String text = Flavour.encoded(query.formatted(window.seconds()));
    String path = "/api/v1/query?query=" + text + "&time=" + window.to();
    return Answers.instant(HttpConnection.get(port, path));
  }

  /// A snapshot writes what is in memory as a block.
  @Override
  public void flush() throws IOException {
    try (var connection = new HttpConnection(port)) {
      connection.post("/api/v1/admin/tsdb/snapshot", Map.of(), new byte[0]);
    }
  }

  /// The blocks of the snapshot, each of which says how many samples it holds.
  @Override
  public OnDisk disk(Path folder, long expected) throws IOException {
    Path snapshots = folder.resolve("data/snapshots");
    if (!Files.exists(snapshots)) {
      return new OnDisk(Disk.used(folder.resolve("data"), ""), expected);
    }
    long bytes = 0;
    long points = 0;
    try (Stream<Path> all = Files.walk(snapshots)) {
      for (Path meta : all.filter(p -> p.endsWith("meta.json")).toList()) {
        bytes += Disk.used(meta.resolveSibling(""), "");
        points += samples(meta);
      }
    }
    return new OnDisk(bytes, Math.max(1, points));
  }

  private static long samples(Path meta) throws IOException {
    return Json.tree(Files.readString(meta)).path("stats").path("numSamples").asLong(0);
  }

  @Override
  public List<Flavour> flavours() {
    return List.of(new PromQl(port));
  }

  @Override
  public String promise() {
    return "an answered write is in the log, not forced: kill -9 loses none, a power cut may";
  }
}
