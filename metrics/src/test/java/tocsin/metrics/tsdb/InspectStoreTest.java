package tocsin.metrics.tsdb;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.metrics.store.Feed.put;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.metrics.series.SeriesName;

/// All of it while a store works on the files.
class InspectStoreTest {
  private static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");
  private static final long T = NOW.toEpochMilli();
  private static final String SEGMENT = "wal-0000000000000002.log";
  private static final String BLOCK = "block-0000000000000001-0000000000000001.tsb";

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private EmbeddedStore store;

  @BeforeEach
  void fill() throws IOException {
    store =
        new EmbeddedStore(
            folder, StoreLimits.USUAL.retaining(Duration.ofDays(30)), InstantSource.fixed(NOW));
    put(store, "a.b", T, 1);
    put(store, "a.c", T + 1_000, 2);
    put(store, "gone", T + 1_000, 2);
    store.writeBlock();
    put(store, "a.b", T + 2_000, 3);
    put(store, "new", T + 3_000, 4);
    store.delete(List.of(new SeriesName("gone")));
  }

  @AfterEach
  void close() throws IOException {
    store.close();
  }

  private interface Printing {
    void to(Appendable out) throws IOException;
  }

  private static String said(Printing printing) throws IOException {
    StringBuilder text = new StringBuilder();
    printing.to(text);
    return text.toString();
  }

  @Test
  void aFolderIsALineForEachFile() throws IOException {
    Files.writeString(folder.resolve("blocks").resolve("block-x.tsb.quarantined"), "hello");

    assertThat(said(out -> InspectStore.folder(folder, out)))
        .contains(
            "names: 3 series, 1 deleted",
            SEGMENT + "  2 samples, 1 new names, ",
            BLOCK + "  2026-01-15T02:00:00Z to 2026-01-15T02:00:01Z  3 series, 3 points, ",
            "all: 3 points in ",
            "put aside: 1\n  blocks/block-x.tsb.quarantined  5 bytes\n");
  }

  @Test
  void aSeriesIsFollowedThroughBlocksAndLog() throws IOException {
    assertThat(said(out -> InspectStore.series(folder, "a.b", out)))
        .startsWith("reference 0\n" + BLOCK + "\nat ")
        .contains(": 1 points in ")
        .endsWith(SEGMENT + "\n1 samples\n");
    assertThat(said(out -> InspectStore.series(folder, "3", out)))
        .isEqualTo(
            "reference 3\n"
                + BLOCK
                + "\nseries 3 is not in this block\n"
                + SEGMENT
                + "\n1 samples\n");
    assertThat(said(out -> InspectStore.series(folder, "gone", out))).isEqualTo("no such series\n");
    assertThat(said(out -> InspectStore.series(folder, "new", out))).startsWith("reference 3\n");
  }

  @Test
  void aRenamedSeriesIsFoundByItsNewNameOnly() throws IOException {
    store.rename(new SeriesName("a.c"), new SeriesName("a.d"));

    assertThat(said(out -> InspectStore.series(folder, "a.d", out))).startsWith("reference 1\n");
    assertThat(said(out -> InspectStore.series(folder, "a.c", out))).isEqualTo("no such series\n");
  }

  @Test
  void oneFileIsExplainedAsWhatItIs() throws IOException {
    Path block = folder.resolve("blocks").resolve(BLOCK);

    assertThat(said(out -> InspectStore.file(folder.resolve("wal").resolve(SEGMENT), out)))
        .contains(
            "records  3\nnames    1 new\nsamples  2 of 2 series\nfirst    2026-01-15T02:00:02Z")
        .endsWith("damaged  0 places, 0 bytes that are no record\n");
    assertThat(said(out -> InspectStore.file(folder.resolve("names.tsn"), out)))
        .contains("series   3\ndeleted  1\nrenamed  0\n");
    assertThat(said(out -> InspectStore.file(block, out))).contains("points   3\n");
    assertThat(said(out -> InspectStore.series(folder, block, "a.b", out))).startsWith("at ");
  }
}
