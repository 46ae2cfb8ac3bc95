package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.ground.file.Forced;
import tocsin.metrics.block.BadBlockException;
import tocsin.metrics.block.Block;
import tocsin.metrics.block.NumberRange;
import tocsin.metrics.block.OldBlock;
import tocsin.metrics.block.Superseded;
import tocsin.metrics.head.Head;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.wal.WalHeader;
import tocsin.metrics.wal.WalReader;

/// What a start finds on the disk: blocks are opened, segments of the log are read into the head.
/// What cannot be read is put aside, counted and named; it never keeps the store from starting.
final class Recovery {
  private static final Logger log = LoggerFactory.getLogger(Recovery.class);

  /// What came of it.
  ///
  /// @param firstNumber of the segments whose samples are in the head; the next number when none is
  /// @param lastNumber that a file has
  /// @param quarantined files put aside
  /// @param lostRecords of the log that could not be read
  /// @param hasOldBlocks whose points are in the head now, to be written anew
  record Found(
      List<Block> blocks,
      long firstNumber,
      long lastNumber,
      int quarantined,
      long lostRecords,
      boolean hasOldBlocks) {}

  private final Folders folders;
  private final Catalogue names;
  private final Head head;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Path> old = new ArrayList<>();
  private long firstNumber = Long.MAX_VALUE;
  private long lastNumber;
  private int quarantined;
  private long lostRecords;

  /// @param head empty; the samples of the log go there
  Recovery(Folders folders, Catalogue names, Head head) {
    this.folders = folders;
    this.names = names;
    this.head = head;
  }

  Found run() throws IOException {
    folders.deleteUnfinished();
    for (Path file : folders.blocks()) {
      lastNumber = Math.max(lastNumber, Folders.number(file));
      open(file);
    }
    deleteMerged();
    // If the list of names is lost, no new series may get the points of an old one.
    padNames(blocks.stream().mapToInt(Block::lastReference).max().orElse(-1) + 1);
    long written = blocks.stream().mapToLong(b -> b.numbers().last()).max().orElse(-1);
    for (Path file : old) {
      if (Folders.number(file) <= written) {
        Files.delete(file);
      } else {
        rewrite(file);
      }
    }
    for (Path file : folders.segments()) {
      lastNumber = Math.max(lastNumber, Folders.number(file));
      segment(file, written);
    }
    return new Found(
        List.copyOf(blocks),
        Math.min(firstNumber, lastNumber + 1),
        lastNumber,
        quarantined,
        lostRecords,
        !old.isEmpty());
  }

  private void padNames(int next) {
    if (next > names.size()) {
      log.atError()
          .addKeyValue("missing", next - names.size())
          .log("blocks have series that are not in the list of names");
      names.pad(next);
    }
  }

  private void open(Path file) throws IOException {
    try {
      if (NumberRange.of(file).isPresent()) {
        blocks.add(Block.open(file));
      } else {
        old.add(file);
      }
    } catch (BadBlockException e) {
      quarantine(file, "block quarantined", String.valueOf(e.getMessage()));
    }
  }

  private void quarantine(Path file, String event, String problem) throws IOException {
    quarantined++;
    log.atError()
        .addKeyValue("file", Folders.putAside(file))
        .addKeyValue("problem", problem)
        .log(event);
  }

  private void deleteMerged() throws IOException {
    List<NumberRange> merged = Superseded.of(blocks.stream().map(Block::numbers).toList());
    for (Block block : blocks) {
      if (merged.contains(block.numbers())) {
        block.close();
        Files.delete(block.file());
      }
    }
    blocks.removeIf(b -> merged.contains(b.numbers()));
  }

  private void rewrite(Path file) throws IOException {
    try (OldBlock block = OldBlock.open(file)) {
      block.read((name, points) -> {
        int reference = names.reference(ByteBuffer.wrap(name));
        if (reference >= 0) {
          points.emit((millis, value) ->
              head.add(reference, millis, Double.doubleToRawLongBits(value), SampleBatch.BITS));
        }
      });
      firstNumber = Math.min(firstNumber, Folders.number(file));
    } catch (BadBlockException e) {
      quarantine(file, "block quarantined", String.valueOf(e.getMessage()));
    }
  }

  private void segment(Path file, long written) throws IOException {
    if (WalHeader.isForeign(file)) {
      // Also a segment of a later version: it must outlive the next block.
      quarantine(file, "log segment quarantined", "no segment of a version known here");
    } else if (Folders.number(file) <= written) {
      // All of it stands in a block already; the process ended before it could be deleted. Read
      // again, its old points would win over later ones.
      Files.delete(file);
    } else {
      firstNumber = Math.min(firstNumber, Folders.number(file));
      replay(file);
      // It may have come from a process that was killed before it forced all of it.
      Forced.path(file);
    }
  }

  private void replay(Path file) throws IOException {
    Replay replay = new Replay(names, head);
    WalReader.Outcome outcome = WalReader.read(file, replay);
    names.pad(replay.highestLost() + 1);
    lostRecords += outcome.skipped();
    if (outcome.skipped() > 0 || outcome.lostBytes() > 0 || replay.nameless() > 0) {
      log.atWarn()
          .addKeyValue("file", file)
          .addKeyValue("records", outcome.records())
          .addKeyValue("skipped", outcome.skipped())
          .addKeyValue("samplesWithoutName", replay.nameless())
          .addKeyValue("lostBytes", outcome.lostBytes())
          .log("log segment read with losses");
    }
  }
}
