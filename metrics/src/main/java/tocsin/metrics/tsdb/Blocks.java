package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.metrics.block.Block;
import tocsin.metrics.store.Changes;

/// The blocks in use, older numbers first. Thread-safe: whoever reads holds them all meanwhile, so
/// that none is unmapped under its hands.
final class Blocks implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Blocks.class);
  private static final Comparator<Block> IN_ORDER =
      Comparator.comparingLong(b -> b.numbers().first());

  /// Replaced as a whole, never changed; guarded by this.
  private List<Block> all;

  private int dropped;

  private final Changes changes;

  /// @param changes are told when points go
  Blocks(List<Block> found, Changes changes) {
    this.changes = changes;
    this.all = found.stream().sorted(IN_ORDER).toList();
  }

  /// All blocks, to be given back with [#release].
  synchronized List<Block> hold() {
    all.forEach(Block::hold);
    return all;
  }

  static void release(List<Block> held) {
    held.forEach(Block::release);
  }

  synchronized void add(Block block) {
    List<Block> more = new ArrayList<>(all);
    more.add(block);
    all = more.stream().sorted(IN_ORDER).toList();
  }

  /// Puts a merged block in the place of those it was made of. These are deleted, or put aside if
  /// they had damaged chunks, which the merged block does not have.
  void replace(List<Block> merged, Block by, boolean isDamaged) throws IOException {
    synchronized (this) {
      List<Block> left = new ArrayList<>(all);
      left.removeAll(merged);
      left.add(by);
      all = left.stream().sorted(IN_ORDER).toList();
    }
    if (isDamaged) {
      changes.everything();
      for (Block block : merged) {
        block.close();
        Folders.putAside(block.file());
      }
    } else {
      delete(merged);
    }
  }

  /// Deletes blocks of which every point is older.
  void expire(long oldestMillis) throws IOException {
    List<Block> gone;
    synchronized (this) {
      gone = all.stream().filter(b -> b.lastMillis() < oldestMillis).toList();
      all = all.stream().filter(b -> !gone.contains(b)).toList();
    }
    deleteForGood(gone);
    gone.forEach(b -> log.atInfo().addKeyValue("file", b.file()).log("block expired"));
  }

  /// Deletes the oldest blocks while all of them take more room than they may. The newest stays.
  void dropOldest(long mostBytes) throws IOException {
    List<Block> gone = new ArrayList<>();
    synchronized (this) {
      long bytes = bytes();
      for (Block block : all) {
        if (bytes > mostBytes && gone.size() + 1 < all.size()) {
          gone.add(block);
          bytes -= block.bytes();
        }
      }
      all = all.stream().filter(b -> !gone.contains(b)).toList();
      dropped += gone.size();
    }
    deleteForGood(gone);
    gone.forEach(b ->
        log.atWarn()
            .addKeyValue("file", b.file())
            .addKeyValue("until", Instant.ofEpochMilli(b.lastMillis()))
            .addKeyValue("mostBytes", mostBytes)
            .log("oldest block dropped, because all take more room than they may"));
  }

  private void deleteForGood(List<Block> gone) throws IOException {
    if (!gone.isEmpty()) {
      changes.everything();
      delete(gone);
    }
  }

  private static void delete(List<Block> gone) throws IOException {
    gone.forEach(Block::close);
    Closing.all(gone.stream().map(Blocks::deletion).toArray(Closing.Step[]::new));
  }

  private static Closing.Step deletion(Block block) {
    return () -> Files.deleteIfExists(block.file());
  }

  synchronized int count() {
    return all.size();
  }

  synchronized long bytes() {
    return all.stream().mapToLong(Block::bytes).sum();
  }

  synchronized int damaged() {
    return (int) all.stream().filter(Block::isDamaged).count();
  }

  /// Blocks that [#dropOldest] deleted.
  synchronized int dropped() {
    return dropped;
  }

  @Override
  public synchronized void close() {
    all.forEach(Block::close);
    all = List.of();
  }
}
