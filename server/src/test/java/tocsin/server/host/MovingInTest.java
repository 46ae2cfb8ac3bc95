package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.whisper.WhisperNames;
import tocsin.server.transfer.CarbonTarget;
import tocsin.server.transfer.Finished;
import tocsin.server.transfer.GraphiteTree;
import tocsin.server.transfer.ImportOutcome;
import tocsin.server.transfer.Progress;
import tocsin.server.transfer.WhisperImport;
import tocsin.server.transfer.WhisperTree;

/// Graphite's files on their way into a server that runs.
class MovingInTest {
  private static final int FILES = 700;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  private Path folder;

  private final Instant now = RealWorld.clock().instant();

  @Test
  void whatWasConfirmedCanBeAskedForAtOnce() throws IOException {
    GraphiteTree tree = new GraphiteTree(Files.createDirectory(folder.resolve("whisper")));
    long from = now.getEpochSecond() / 60 * 60 - 1_200;
    for (int i = 0; i < FILES; i++) {
      tree.file("moved/s" + i + ".wsp", from, i, i + 0.5);
    }
    try (var house = new TestHouse(folder.resolve("data"), Map.of())) {

      ImportOutcome outcome = send(tree, house.carbonPort());

      assertThat(outcome.files()).isEqualTo(new ImportOutcome.Files(FILES, 0, List.of()));
      assertThat(outcome.points().taken()).isEqualTo(2 * FILES);
      String raw =
          house
              .send("GET", "/render?target=countSeries(moved.*)&from=-25min&format=raw", "")
              .body();
      assertThat(raw).contains("700.0");
      String last =
          house.send("GET", "/render?target=moved.s699&from=-25min&format=raw", "").body();
      assertThat(last).contains("699.0,").contains("699.5");
    }
  }

  private ImportOutcome send(GraphiteTree tree, int port) throws IOException {
    try (var target =
            new CarbonTarget(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        var finished = Finished.open(folder.resolve("state.txt"), tree.root(), false)) {
      return new WhisperImport(
              new WhisperImport.From(
                  new WhisperTree(tree.root()), new WhisperNames(List.of()), finished),
              target,
              RetentionRules.SHIPPED,
              new Progress(new PrintStream(new ByteArrayOutputStream()), false, RealWorld.clock()),
              now)
          .run();
    }
  }
}
