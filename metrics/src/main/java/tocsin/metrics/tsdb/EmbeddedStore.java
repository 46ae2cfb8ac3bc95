package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.metrics.block.Block;
import tocsin.metrics.block.NumberRange;
import tocsin.metrics.head.Head;
import tocsin.metrics.memory.SlabPool;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.AppendOutcome;
import tocsin.metrics.store.Changes;
import tocsin.metrics.store.NotAtHandException;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.SampleSource;
import tocsin.metrics.store.SeriesUpkeep;
import tocsin.metrics.store.StoreUnavailableException;
import tocsin.metrics.tap.Tap;
import tocsin.metrics.wal.WalWriter;

/// Samples on one machine: log first, head second, blocks in the end. Files: `docs/formats/`.
/// Thread-safe. What an append that has returned survives is said by [Durability].
public final class EmbeddedStore extends NamedStore implements SeriesUpkeep, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedStore.class);
  private static final Duration AHEAD = Duration.ofDays(1);

  private final InstantSource clock;
  private final StoreLimits limits;
  private final Holdings holdings;
  private final Folders folders;
  private final SlabPool pool;
  private final Catalogue names;
  private final Blocks blocks;
  private final Recovery.Found found;
  private final long startMillis;
  private final Reads reads = new Reads(this::look);
  private final Reads readsAtOnce = new Reads(this::lookAtOnce);
  private final Merging merging;
  private final Keeper keeper;
  private final Arrivals arrivals = new Arrivals();
  private volatile boolean isStopping;

  /// Guards everything below. Appends and swaps write, queries read.
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  private final Kept kept = new Kept();
  private @Nullable Front leaving;
  private Front front;
  private long samples;

  /// References below this have their names written down.
  private int named;

  /// Opens a store, or begins a new one.
  ///
  /// @throws IOException if the folder cannot be used; damaged files in it are no reason
  public EmbeddedStore(Path root, StoreLimits limits, InstantSource clock) throws IOException {
    Instant began = clock.instant();
    this.clock = clock;
    this.limits = limits;
    this.holdings = new Holdings(root, limits.names(), began);
    this.folders = holdings.folders();
    this.pool = holdings.pool();
    this.names = holdings.names();
    try {
      folders.settle();
      Head head = new Head(pool);
      this.found = new Recovery(folders, names, head).run();
      names.begin();
      this.blocks = new Blocks(found.blocks(), arrivals.changes());
      this.named = names.size();
      arrivals.tap().named(named);
      long number = found.lastNumber() + 1;
      this.front = new Front(head, folders.begin(number), found.firstNumber(), number, began);
      this.startMillis = Duration.between(began, clock.instant()).toMillis();
      if (found.hasOldBlocks()) {
        writeBlock();
      }
      this.merging =
          new Merging(blocks, folders.blockFolder(), names::isNameless, () -> isStopping);
      this.keeper = Keeper.of(limits, this::force, this::keep, this::merge);
    } catch (FileSystemException e) {
      holdings.close();
      throw folders.unusable(e);
    } catch (IOException | RuntimeException e) {
      holdings.close();
      throw e;
    }
  }

  @Override
  Catalogue names() {
    return names;
  }

  @Override
  public boolean takes(long atMillis) {
    long now = clock.millis();
    return atMillis >= now - limits.retention().toMillis() && atMillis <= now + AHEAD.toMillis();
  }

  @Override
  public AppendOutcome append(SampleBatch batch) throws StoreUnavailableException {
    AppendOutcome outcome = write(batch, clock.millis());
    if (limits.durability() == Durability.POWER_SAFE) {
      forceNow();
    }
    return outcome;
  }

  private AppendOutcome write(SampleBatch batch, long now) throws StoreUnavailableException {
    lock.writeLock().lock();
    try {
      if (leaving != null) {
        front.refuseBeyond(2 * limits.head().bytes(), folders.blockFolder());
      }
      AppendOutcome outcome =
          kept.judge(batch, now - limits.retention().toMillis(), now + AHEAD.toMillis());
      int size = names.size();
      arrivals.changes().since(kept.earliestMillis(), now / 1_000);
      front.append(batch, kept, named, size, names);
      named = size;
      arrivals.kept(batch, kept, size);
      samples += outcome.accepted();
      return outcome;
    } catch (IOException e) {
      throw new StoreUnavailableException(
          "cannot write " + front.wal().file() + ": " + e.getMessage(), e);
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void forceNow() throws StoreUnavailableException {
    try {
      wal().force();
    } catch (IOException e) {
      throw new StoreUnavailableException("cannot force the log: " + e.getMessage(), e);
    }
  }

  @Override
  public Changes changes() {
    return arrivals.changes();
  }

  /// Where to wait for samples as they are kept.
  public Tap tap() {
    return arrivals.tap();
  }

  @Override
  public void read(SeriesName series, long fromMillis, long untilMillis, PointConsumer to) {
    read(reads, series, fromMillis, untilMillis, to);
  }

  @Override
  public SampleSource atHand() {
    return new AtHand(this, readsAtOnce);
  }

  @Override
  public OptionalLong newestMillis(SeriesName series) {
    int reference = names.find(series);
    return reference < 0 ? OptionalLong.empty() : reads.newest(reference);
  }

  /// Gives the newest stamp of each series that has points in no block yet, some twice.
  public void eachNewest(SeriesNewest to) {
    seen(() -> SeriesNewest.each(leaving == null ? front : leaving, front, to));
  }

  private List<Block> look(Consumer<Head> heads) {
    lock.readLock().lock();
    return lookAndUnlock(heads);
  }

  // Whoever writes may wait for the disk.
  private List<Block> lookAtOnce(Consumer<Head> heads) {
    if (!lock.readLock().tryLock()) {
      throw new NotAtHandException();
    }
    return lookAndUnlock(heads);
  }

  private List<Block> lookAndUnlock(Consumer<Head> heads) {
    try {
      if (leaving != null) {
        heads.accept(leaving.head());
      }
      heads.accept(front.head());
      return blocks.hold();
    } finally {
      lock.readLock().unlock();
    }
  }

  /// The points leave the disk with the next merges and, at last, when their blocks expire.
  @Override
  public void delete(Collection<SeriesName> gone) throws IOException {
    names.delete(gone);
    arrivals.everything();
  }

  @Override
  public boolean rename(SeriesName from, SeriesName to) throws IOException {
    boolean renamed = names.rename(from, to);
    arrivals.everything();
    return renamed;
  }

  void force() throws IOException {
    wal().force();
  }

  private WalWriter wal() {
    return seen(() -> front.wal());
  }

  private void keep() throws IOException {
    if (isDue()) {
      writeBlock();
    }
  }

  @Override
  public void settle() throws IOException {
    writeBlock();
    merge();
  }

  /// Deletes blocks that are too old, and merges others until none is to be merged.
  void merge() throws IOException {
    // Not the lock of writing blocks: that must not wait for a long merge.
    synchronized (merging) {
      expire();
      merging.run();
    }
  }

  private boolean isDue() {
    return seen(() -> leaving != null || front.isDue(limits.head(), clock.instant()));
  }

  private <T> T seen(Supplier<T> what) {
    lock.readLock().lock();
    try {
      return what.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  /// Moves the head into a block file: new samples go to a new head and a new segment meanwhile.
  ///
  /// @throws IOException if the disk does not take it; nothing is lost then
  public synchronized void writeBlock() throws IOException {
    @Nullable Front full = swap();
    if (full == null) {
      return;
    }
    names.save();
    NumberRange numbers = new NumberRange(full.firstNumber(), full.lastNumber());
    Block block = Sealing.seal(full.head(), numbers, folders);
    lock.writeLock().lock();
    try {
      blocks.add(block);
      leaving = null;
      full.head().close();
    } finally {
      lock.writeLock().unlock();
    }
    folders.deleteThrough(full.lastNumber());
    log.atInfo()
        .addKeyValue("file", block.file())
        .addKeyValue("points", block.points())
        .addKeyValue("bytes", block.bytes())
        .log("block written");
  }

  /// Copies all that a start needs into a folder that is not there yet, as of a moment between the
  /// call and its return; the store goes on meanwhile. Files that never change get a second name
  /// where the file system can do that, and take no more room.
  ///
  /// @throws IOException if the copy cannot be written; what is there of it is no copy
  public void copyTo(Path folder) throws IOException {
    new StoreCopy(this::moment, names).to(folder);
  }

  private Moment moment() throws IOException {
    lock.readLock().lock();
    try {
      // Segments go only after their block has come, which the lock keeps away.
      long first = leaving == null ? front.firstNumber() : leaving.firstNumber();
      // The next one may have been begun, for a swap that waits for the lock.
      List<Path> segments = folders.segments(first, front.lastNumber());
      return new Moment(blocks.hold(), segments, front.wal().size());
    } finally {
      lock.readLock().unlock();
    }
  }

  /// Puts a new front in the place of the one that goes; none when there is nothing in it. Used by
  /// one thread.
  private @Nullable Front swap() throws IOException {
    lock.readLock().lock();
    try {
      if (leaving != null || front.head().points() == 0) {
        return leaving;
      }
    } finally {
      lock.readLock().unlock();
    }
    // Nobody waits for the lock while the disk is slow.
    WalWriter next = folders.begin(front.lastNumber() + 1);
    lock.writeLock().lock();
    try {
      leave(front.wal(), next);
      leaving = front;
      front = front.next(new Head(pool), next, clock.instant());
      return leaving;
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void leave(WalWriter wal, WalWriter next) throws IOException {
    try {
      if (wal.isDoubtful()) {
        // The block will have its samples, but names that are nowhere else may be lost with it.
        named = names.saved();
      } else {
        wal.force();
      }
      wal.leave();
    } catch (IOException e) {
      // It can still be written to; the next attempt needs the number.
      next.discard();
      throw e;
    }
  }

  /// Deletes blocks of which every sample is older than the retention, and the oldest ones while
  /// all take more room than they may.
  void expire() throws IOException {
    blocks.expire(clock.millis() - limits.retention().toMillis());
    blocks.dropOldest(limits.diskBytes());
  }

  public StoreLimits limits() {
    return limits;
  }

  public StoreStats stats() {
    return seen(() ->
        new StoreStats(
            names.size(),
            names.refused(),
            names.fileBytes(),
            names.tableBytes(),
            names.indexBytes(),
            samples,
            front.head().points(),
            front.head().bytes(),
            pool.bytes(),
            front.wal().size(),
            blocks.count(),
            blocks.bytes(),
            found.quarantined() + names.quarantined(),
            blocks.damaged(),
            blocks.dropped(),
            found.lostRecords(),
            startMillis));
  }

  @Override
  public void close() throws IOException {
    isStopping = true;
    keeper.close();
    lock.writeLock().lock();
    try {
      Closing.all(front.wal()::close, blocks::close, holdings::close);
    } finally {
      lock.writeLock().unlock();
    }
  }
}
