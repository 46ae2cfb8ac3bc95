package tocsin.server.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.AppendOutcome;
import tocsin.metrics.store.ForwardingSink;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.SeriesMatcher;
import tocsin.metrics.store.StoreUnavailableException;
import tocsin.metrics.whisper.WhisperNames;

class WhisperImportTest {
  private static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");
  private static final long T = NOW.getEpochSecond() - 1_800;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private MemoryStore store = store(100);

  @SuppressWarnings("NullAway.Init")
  private GraphiteTree tree;

  @BeforeEach
  void begin() throws IOException {
    tree = new GraphiteTree(Files.createDirectory(folder.resolve("whisper")));
  }

  private static MemoryStore store(int maxSeries) {
    return new MemoryStore(InstantSource.fixed(NOW), Duration.ofDays(30), maxSeries);
  }

  private ImportOutcome bring() throws IOException {
    return bring(store, false);
  }

  private ImportOutcome bring(SampleSink sink, boolean again) throws IOException {
    Path state = folder.resolve("state.txt");
    var clock = InstantSource.fixed(NOW);
    try (Finished finished = Finished.open(state, tree.root(), again)) {
      return new WhisperImport(
              new WhisperImport.From(
                  new WhisperTree(tree.root()), new WhisperNames(List.of()), finished),
              new StoreTarget(sink),
              RetentionRules.SHIPPED,
              new Progress(new PrintStream(new ByteArrayOutputStream()), false, clock),
              NOW)
          .run();
    }
  }

  private List<Double> values(String series) {
    List<Double> values = new ArrayList<>();
    store.read(new SeriesName(series), 0, Long.MAX_VALUE, (at, value) -> values.add(value));
    return values;
  }

  @Test
  void everyFileBecomesASeries() throws IOException {
    tree.file("a/b.wsp", T, 1, 2, 3).file("_tagged/0b1/2c3/cpu_DOT_user;host=w1.wsp", T, 4);

    ImportOutcome outcome = bring();

    assertThat(outcome.files()).isEqualTo(new ImportOutcome.Files(2, 0, List.of()));
    assertThat(outcome.points()).isEqualTo(new ImportOutcome.Points(4, 0, 0));
    assertThat(values("a.b")).containsExactly(1.0, 2.0, 3.0);
    assertThat(values("cpu.user;host=w1")).containsExactly(4.0);
  }

  @Test
  void damagedFilesAreListedAndDoNotStopTheRest() throws IOException {
    tree.file("a.wsp", T, 1).bytes("b.wsp").bytes("c d.wsp").file("e f.wsp", T, 2);
    tree.file("g.wsp", T, 3).bytes("readme.txt");

    ImportOutcome outcome = bring();

    assertThat(outcome.files().read()).isEqualTo(2);
    assertThat(outcome.files().faults())
        .extracting(f -> f.path() + ": " + f.reason())
        .containsExactlyInAnyOrder(
            "b.wsp: is 0 bytes long (expected: a header of 16 bytes)",
            "c d.wsp: is 0 bytes long (expected: a header of 16 bytes)",
            "e f.wsp: series name 'e f' (expected: a name in UTF-8 without blanks)");
    assertThat(values("g")).containsExactly(3.0);
  }

  @Test
  void aSecondRunReadsOnlyWhatWasWrittenToSince() throws IOException {
    tree.file("a.wsp", T, 1).file("b.wsp", T, 2);
    bring();
    tree.file("b.wsp", T, 2, 3).changed("b.wsp", NOW.plusSeconds(5));

    ImportOutcome outcome = bring();

    assertThat(outcome.files()).isEqualTo(new ImportOutcome.Files(1, 1, List.of()));
    assertThat(values("b")).containsExactly(2.0, 3.0);
    assertThat(bring(store, true).files().read()).isEqualTo(2);
    assertThat(bring().files().before()).isEqualTo(2);
  }

  @Test
  void anImportThatWasStoppedGoesOnWhereItStopped() throws IOException {
    for (int i = 0; i < 9; i++) {
      tree.file("s" + i + ".wsp", T, i, i + 1);
    }
    assertThatThrownBy(() -> bring(new FullAfter(store, 4), false))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no space");

    ImportOutcome outcome = bring();

    assertThat(outcome.files()).isEqualTo(new ImportOutcome.Files(5, 4, List.of()));
    assertThat(store.find(new SeriesMatcher.All(), 20)).hasSize(9);
    for (int i = 0; i < 9; i++) {
      assertThat(values("s" + i)).containsExactly((double) i, i + 1.0);
    }
  }

  @Test
  void aLineThatAKillHasCutOffIsReadAsNotFinished() throws IOException {
    tree.file("a.wsp", T, 1).file("bé.wsp", T, 2);
    bring();
    Path state = folder.resolve("state.txt");
    byte[] whole = Files.readAllBytes(state);

    for (int cut = 0; cut < whole.length; cut++) {
      Files.write(state, Arrays.copyOf(whole, cut));
      assertThat(bring().files())
          .as("cut at " + cut)
          .matches(f -> f.faults().isEmpty() && f.read() + f.before() == 2);
      assertThat(bring().files().before()).as("cut at " + cut).isEqualTo(2);
    }
  }

  @Test
  void treesDoNotMixInOneState() throws IOException {
    tree.file("a.wsp", T, 1);
    bring();
    GraphiteTree first = tree;
    tree = new GraphiteTree(Files.createDirectory(folder.resolve("other")));
    tree.file("a.wsp", T, 1);

    assertThat(bring().files().before()).isZero();
    tree = first;
    assertThat(bring().files().before()).isEqualTo(1);
  }

  @Test
  void pointsOlderThanAnythingIsKeptAreCountedAndMakeNoSeries() throws IOException {
    tree.file("old.wsp", T - 86_400L * 40, 1, 2).file("ahead.wsp", T + 86_400 * 3, 3);

    ImportOutcome outcome = bring();

    assertThat(outcome.points()).isEqualTo(new ImportOutcome.Points(0, 2, 1));
    assertThat(store.find(new SeriesMatcher.All(), 20)).isEmpty();
  }

  @Test
  void aSeriesBeyondTheLimitIsListedAndTriedAgain() throws IOException {
    tree.file("a.wsp", T, 1).file("b.wsp", T, 2);
    store = store(1);

    ImportOutcome outcome = bring();

    assertThat(outcome.files().read()).isEqualTo(1);
    assertThat(outcome.files().faults()).hasSize(1);
    store = store(2);
    assertThat(bring().files().read()).isEqualTo(1);
  }

  @Test
  void filesThatWereMadeByOtherRulesAreTold() throws IOException {
    tree.file("a.wsp", T, 1).file("a.min.wsp", T, 2);

    assertThat(bring().disagreements())
        .containsExactlyInAnyOrder(
            "1 files are rolled up by average from a share of 0.5, the rules here say average from a"
                + " share of 0 (such as a)",
            "1 files are rolled up by average from a share of 0.5, the rules here say min from a"
                + " share of 0 (such as a.min)");
  }

  /// A store that takes some batches, and no more.
  private static final class FullAfter extends ForwardingSink {
    private int left;

    FullAfter(SampleSink sink, int batches) {
      super(sink);
      this.left = batches;
    }

    @Override
    public AppendOutcome append(SampleBatch batch) throws StoreUnavailableException {
      if (left-- == 0) {
        throw new StoreUnavailableException("no space", new IOException());
      }
      return super.append(batch);
    }
  }
}
