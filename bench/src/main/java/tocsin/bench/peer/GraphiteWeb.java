package tocsin.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.load.Rounds;
import tocsin.bench.load.Window;

/// A real graphite-web with a worker for each core, over Whisper files that are written directly.
/// It only answers: there is no carbon beside it.
final class GraphiteWeb implements Peer {
  private final Path script;
  private final Path unpacked;
  private final int http = FreePort.find();
  private Path store = Path.of("");

  /// @param checkout its root, where `bench/run graphite` unpacked it
  GraphiteWeb(Path checkout) {
    this.script = checkout.resolve("bench/graphite.sh").toAbsolutePath();
    this.unpacked = checkout.resolve("bench/target/graphite").toAbsolutePath();
  }

  @Override
  public String name() {
    return "graphite";
  }

  @Override
  public boolean isHere() {
    return Programs.isHere(unpacked.resolve("python"));
  }

  @Override
  public Sender sender(List<LoadSeries> series, long seed) {
    return new WhisperSender(store.resolve("whisper"), series, seed);
  }

  @Override
  public int port() {
    return http;
  }

  @Override
  public List<Command> launch(Path folder) throws IOException {
    store = folder.resolve("store");
    Files.createDirectories(store.resolve("whisper"));
    List<String> words =
        List.of(
            script.toString(),
            "serve",
            unpacked.toString(),
            store.toString(),
            "127.0.0.1:" + http,
            Integer.toString(Runtime.getRuntime().availableProcessors()));
    var environment = Map.of("GRAPHITE_PATIENCE", "120", "GRAPHITE_CACHES", "yes");
    return List.of(new Command("graphite.log", environment, words));
  }

  @Override
  public boolean isReady() throws IOException {
    try (var connection = new HttpConnection(http)) {
      return connection.get("/version/").isGood();
    }
  }

  @Override
  public long count(Window window) {
    throw new UnsupportedOperationException("only asked, never fed");
  }

  @Override
  public long points(LoadSeries series, Window window) throws IOException {
    String path = Graphite.path(series.path(), window.from() - Rounds.STEP, window.to());
    return Answers.points(HttpConnection.get(http, path));
  }

  /// Files are written as they are.
  @Override
  public void flush() {}

  @Override
  public OnDisk disk(Path folder, long expected) throws IOException {
    return new OnDisk(Disk.used(store, ""), expected);
  }

  @Override
  public List<Flavour> flavours() {
    return List.of(new Graphite(http));
  }

  @Override
  public String promise() {
    return "none: carbon keeps what it has not written yet in memory";
  }
}
