package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.metrics.codec.Points;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.AppendOutcome;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.SampleSource;
import tocsin.metrics.store.SeriesMatcher;
import tocsin.metrics.store.StoreUnavailableException;

/// Samples on one machine: log first, head second, blocks in the end. Files: `docs/formats/`.
/// Thread-safe. An append that has returned survives the death of the process at any instant, and a
/// power cut after at most the interval of forcing.
public final class EmbeddedStore implements SampleSink, SampleSource, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedStore.class);
  private static final Duration AHEAD = Duration.ofDays(1);

  private final InstantSource clock;
  private final StoreLimits limits;
  private final Folders folders;
  private final SeriesTable names;
  private final int quarantined;
  private final long lostRecords;
  private final long startMillis;
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("store-keeper").daemon().factory());

  private final List<ScheduledFuture<?>> keeping;

  /// Guards everything below. Appends and swaps write, queries read.
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  private List<Block> blocks;
  private @Nullable Head leaving;
  private Head head;
  private WalWriter wal;
  private Instant headSince;
  private long lastNumber;
  private long samples;

  /// Opens a store, or begins a new one.
  ///
  /// @throws IOException if the folder cannot be used; damaged files in it are no reason
  public EmbeddedStore(Path root, StoreLimits limits, InstantSource clock) throws IOException {
    Instant began = clock.instant();
    this.clock = clock;
    this.limits = limits;
    this.folders = new Folders(root);
    this.names = new SeriesTable(limits.maxSeries());
    Recovery found = new Recovery(folders, names);
    found.run();
    this.blocks = List.copyOf(found.blocks());
    this.head = found.head();
    this.quarantined = found.quarantined();
    this.lostRecords = found.lostRecords();
    this.lastNumber = found.lastNumber() + 1;
    this.wal = new WalWriter(folders.segment(lastNumber));
    this.headSince = began;
    this.startMillis = Duration.between(began, clock.instant()).toMillis();
    long force = limits.force().toMillis();
    this.keeping =
        List.of(
            keeper.scheduleWithFixedDelay(this::force, force, force, TimeUnit.MILLISECONDS),
            keeper.scheduleWithFixedDelay(this::keep, 1, 1, TimeUnit.SECONDS));
  }

  @Override
  public int reference(ByteBuffer name) {
    return names.reference(name);
  }

  @Override
  public boolean takes(long atMillis) {
    long now = clock.millis();
    return atMillis >= now - limits.retention().toMillis() && atMillis <= now + AHEAD.toMillis();
  }

  @Override
  public AppendOutcome append(SampleBatch batch) throws StoreUnavailableException {
    SampleBatch good = new SampleBatch(batch.size());
    AppendOutcome outcome = judge(batch, good);
    lock.writeLock().lock();
    try {
      refuseWhenFull();
      if (good.size() > 0) {
        wal.append(good, names);
      }
      for (int i = 0; i < good.size(); i++) {
        head.add(good.reference(i), good.millis(i), good.value(i));
      }
      samples += good.size();
    } catch (IOException e) {
      throw new StoreUnavailableException("cannot write " + wal.file() + ": " + e.getMessage(), e);
    } finally {
      lock.writeLock().unlock();
    }
    return outcome;
  }

  // Memory stays bounded also when blocks cannot be written, or not as fast as samples come.
  private void refuseWhenFull() throws StoreUnavailableException {
    if (leaving != null && head.bytes() > 2 * limits.headBytes()) {
      throw new StoreUnavailableException(
          "the head takes "
              + head.bytes()
              + " bytes and the one before it is not in a block yet (expected: room in "
              + folders.block(lastNumber - 1).getParent()
              + ")",
          new IOException("no block"));
    }
  }

  private AppendOutcome judge(SampleBatch batch, SampleBatch good) {
    int outOfRange = 0;
    int notANumber = 0;
    for (int i = 0; i < batch.size(); i++) {
      if (Double.isNaN(batch.value(i))) {
        notANumber++;
      } else if (!takes(batch.millis(i))) {
        outOfRange++;
      } else {
        good.add(batch.reference(i), batch.millis(i), batch.value(i));
      }
    }
    return new AppendOutcome(good.size(), outOfRange, notANumber);
  }

  @Override
  public List<SeriesName> find(SeriesMatcher matcher, int limit) {
    return names.find(matcher, limit);
  }

  @Override
  public void read(SeriesName series, long fromMillis, long untilMillis, PointConsumer to) {
    Optional<Integer> reference = names.known(series);
    if (reference.isPresent() && fromMillis < untilMillis) {
      gather(reference.get(), fromMillis, untilMillis).emit(to);
    }
  }

  private Points gather(int reference, long from, long until) {
    Points points = new Points(from, until);
    lock.readLock().lock();
    try {
      for (Block block : blocks) {
        block.read(reference, from, until, points);
      }
      if (leaving != null) {
        leaving.read(reference, points);
      }
      head.read(reference, points);
    } finally {
      lock.readLock().unlock();
    }
    return points;
  }

  private void force() {
    try {
      wal().force();
    } catch (IOException e) {
      log.atError().setCause(e).log("log could not be forced to the disk");
    }
  }

  private WalWriter wal() {
    lock.readLock().lock();
    try {
      return wal;
    } finally {
      lock.readLock().unlock();
    }
  }

  private void keep() {
    try {
      expire();
      if (isHeadFull() || isLeaving()) {
        writeBlock();
      }
    } catch (IOException | RuntimeException e) {
      // The head stays in memory and in the log; the next round tries again.
      log.atError().setCause(e).log("block could not be written");
    }
  }

  private boolean isHeadFull() {
    lock.readLock().lock();
    try {
      return head.points() > 0
          && (head.bytes() > limits.headBytes()
              || headSince.plus(limits.headAge()).isBefore(clock.instant()));
    } finally {
      lock.readLock().unlock();
    }
  }

  private boolean isLeaving() {
    lock.readLock().lock();
    try {
      return leaving != null;
    } finally {
      lock.readLock().unlock();
    }
  }

  /// Moves the head into a block file: new samples go to a new head and a new segment meanwhile.
  ///
  /// @throws IOException if the disk does not take it; nothing is lost then
  public synchronized void writeBlock() throws IOException {
    Head full = swap();
    long number = lastNumber - 1;
    Path file = folders.block(number);
    BlockWriter.write(full, names, file);
    Block block;
    try {
      block = Block.open(file, names);
    } catch (BadBlockException e) {
      throw new IOException("block cannot be read back: " + file, e);
    }
    lock.writeLock().lock();
    try {
      List<Block> more = new ArrayList<>(blocks);
      more.add(block);
      blocks = List.copyOf(more);
      leaving = null;
      full.close();
    } finally {
      lock.writeLock().unlock();
    }
    for (Path segment : folders.segments()) {
      if (Folders.number(segment) <= number) {
        Files.delete(segment);
      }
    }
    log.atInfo().addKeyValue("file", file).addKeyValue("bytes", block.bytes()).log("block written");
  }

  private Head swap() throws IOException {
    lock.writeLock().lock();
    try {
      if (leaving != null) {
        return leaving;
      }
      WalWriter next = new WalWriter(folders.segment(lastNumber + 1));
      wal.close();
      wal = next;
      lastNumber++;
      leaving = head;
      head = new Head();
      headSince = clock.instant();
      return leaving;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /// Deletes blocks of which every sample is older than the retention.
  void expire() throws IOException {
    long oldest = clock.millis() - limits.retention().toMillis();
    List<Block> gone = blocks().stream().filter(b -> b.lastMillis() < oldest).toList();
    if (gone.isEmpty()) {
      return;
    }
    lock.writeLock().lock();
    try {
      blocks = blocks.stream().filter(b -> !gone.contains(b)).toList();
    } finally {
      lock.writeLock().unlock();
    }
    for (Block b : gone) {
      Files.delete(b.file());
      log.atInfo().addKeyValue("file", b.file()).log("block expired");
    }
  }

  private List<Block> blocks() {
    lock.readLock().lock();
    try {
      return blocks;
    } finally {
      lock.readLock().unlock();
    }
  }

  public StoreStats stats() {
    lock.readLock().lock();
    try {
      return new StoreStats(
          names.size(),
          names.refused(),
          samples,
          head.points(),
          head.bytes(),
          wal.size(),
          blocks.size(),
          blocks.stream().mapToLong(Block::bytes).sum(),
          quarantined,
          (int) blocks.stream().filter(Block::isBroken).count(),
          lostRecords,
          startMillis);
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public void close() throws IOException {
    keeping.forEach(k -> k.cancel(false));
    keeper.shutdown();
    try {
      keeper.awaitTermination(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    lock.writeLock().lock();
    try {
      wal.close();
      head.close();
      folders.close();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
