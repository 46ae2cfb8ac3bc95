package tocsin.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.load.Rounds;
import tocsin.bench.load.Window;

/// The product of this checkout, started as its users start it.
final class Tocsin implements Peer {
  private static final String KEY = "tk_0123456789abcdef0123";

  private final Path program;
  private final int http = FreePort.find();
  private final int carbon = FreePort.find();

  private final String name;
  private final String cache;

  /// @param checkout its root; it has been built
  /// @param cache what it keeps of answers: none, when questions are to be answered for the first
  ///   time each time
  Tocsin(Path checkout, String name, String cache) {
    this.program = checkout.resolve("tocsin").toAbsolutePath();
    this.name = name;
    this.cache = cache;
  }

  @Override
  public String name() {
    return name;
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
  public List<Command> launch(Path folder) throws IOException {
    Path schemas = folder.resolve("schemas.conf");
    Files.writeString(schemas, "[all]\npattern = .*\nretentions = 10s:30d\n");
    List<String> words =
        List.of(
            program.toString(),
            "serve",
            "--data",
            folder.resolve("data").toString(),
            "--http",
            "127.0.0.1:" + http,
            "--carbon",
            "127.0.0.1:" + carbon,
            "--pickle",
            "none",
            "--query-cache",
            cache,
            "--storage-schemas",
            schemas.toString());
    var environment = Map.of("TOCSIN_BUILD", "never", "TOCSIN_ADMIN_KEY", KEY);
    return List.of(new Command("tocsin.log", environment, words));
  }

  @Override
  public boolean isReady() throws IOException {
    try (var connection = new HttpConnection(http)) {
      return connection.get("/metrics/find?query=*").isGood() && FreePort.isOpen(carbon);
    }
  }

  /// In slices, because a question about more than 50,000 series is refused. Counts values:
  /// `countSeries` would count series that have none as well.
  @Override
  public long count(Window window) throws IOException {
    long sum = 0;
    for (String zone : LoadSeries.zones()) {
      for (String role : LoadSeries.roles()) {
        String target = "aggregate(prod." + zone + "." + role + ".*.*.*.*,\"count\")";
        sum += Answers.sum(answer(target, window));
      }
    }
    return sum;
  }

  @Override
  public long points(LoadSeries series, Window window) throws IOException {
    return Answers.points(answer(series.path(), window));
  }

  /// The first slot of an answer is the one after the second that was asked for.
  private String answer(String target, Window window) throws IOException {
    String path = Graphite.path(target, window.from() - Rounds.STEP, window.to());
    try (var connection = new HttpConnection(http)) {
      HttpConnection.Answer answer = connection.get(path);
      if (!answer.isGood()) {
        throw new IOException(target + " was refused: " + answer);
      }
      return answer.text();
    }
  }

  /// Writes the head to a block.
  @Override
  public void flush() throws IOException {
    try (var connection = new HttpConnection(http)) {
      Map<String, String> headers = Map.of("Authorization", "Bearer " + KEY);
      HttpConnection.Answer answer = connection.post("/api/v1/store/seal", headers, new byte[0]);
      if (!answer.isGood()) {
        throw new IOException("the head was not written to a block: " + answer);
      }
    }
  }

  @Override
  public OnDisk disk(Path folder, long expected) throws IOException {
    return new OnDisk(Disk.used(folder.resolve("data"), ""), expected);
  }

  @Override
  public List<Flavour> flavours() {
    return List.of(new Graphite(http));
  }

  @Override
  public String promise() {
    return "what can be queried is in the log: kill -9 loses none of it, a power cut up to 0.1 s";
  }
}
