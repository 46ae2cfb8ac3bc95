package tocsin.metrics.tsdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import tocsin.metrics.disk.Deed;
import tocsin.metrics.disk.Disk;
import tocsin.metrics.disk.Faults;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.StoreUnavailableException;

/// One store through a life of deaths: it takes samples, writes and merges blocks, renames and
/// deletes series, while the disk is full for a moment, the process is killed or the power goes, in
/// the middle of anything. After each the next store must have what it has to have.
final class PowerPlay {
  private static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);

  /// What goes wrong for a moment without a death.
  private static final List<Faults> MISHAPS =
      List.of(
          Faults.full(),
          Faults.of("Input/output error", Deed.RENAME, Deed.DELETE),
          Faults.of("No space left on device", Deed.WRITE, Deed.TRUNCATE),
          Faults.full().in("blocks"),
          Faults.full().in("names"));

  /// The process ends after so many deeds.
  private static final class Death implements Faults {
    private int left;

    Death(int left) {
      this.left = left;
    }

    boolean isDead() {
      return left < 0;
    }

    void now() {
      left = -1;
    }

    @Override
    public void before(Deed deed, Path file) throws IOException {
      if (left >= 0) {
        left--;
      }
      if (isDead()) {
        throw new IOException("the process is gone");
      }
    }
  }

  private final Path folder;
  private final Durability durability;
  private final long seed;
  private final Random random;
  private final Ledger ledger = new Ledger();
  private Disk disk;
  private EmbeddedStore store;
  private Death death = new Death(Integer.MAX_VALUE);

  /// Answers up to this one survive a power cut.
  private long forced;

  private boolean isOpen = true;
  private boolean isBlockDue;
  private long values;
  private int deaths;
  private int step;

  PowerPlay(Path folder, Durability durability, long seed) throws IOException {
    this.folder = folder;
    this.durability = durability;
    this.seed = seed;
    this.random = new Random(seed);
    this.disk = new Disk(Files.createDirectories(folder.resolve("0")));
    this.store = open();
  }

  private EmbeddedStore open() throws IOException {
    var limits =
        new StoreLimits(
            NameLimits.of(100_000),
            new HeadLimits(1 << 30, 1 << 30, Duration.ofDays(1)),
            durability,
            Duration.ofHours(1),
            Long.MAX_VALUE,
            Duration.ofDays(30));
    return new EmbeddedStore(disk.path().resolve("data/metrics"), limits, CLOCK);
  }

  /// @return how often it died
  int run(int steps) throws IOException {
    for (step = 0; step < steps; step++) {
      if (random.nextInt(10) == 0) {
        death = new Death(random.nextInt(40));
        disk.failing(death);
      }
      one();
      if (death.isDead()) {
        die();
      }
    }
    disk.failing(Faults.NONE);
    store.close();
    return deaths;
  }

  private void one() throws IOException {
    boolean isMishap = random.nextInt(20) == 0;
    int what = random.nextInt(100);
    if (isMishap && what < 90) {
      disk.failing(MISHAPS.get(random.nextInt(MISHAPS.size())));
    }
    try {
      act(what);
    } catch (IOException | StoreUnavailableException e) {
      if (!isMishap && !death.isDead()) {
        throw new AssertionError(when(), e);
      }
      ledger.refused();
    }
    disk.failing(death);
  }

  private void act(int what) throws IOException, StoreUnavailableException {
    if (what < 55) {
      append();
    } else if (what < 65) {
      long answers = ledger.answers();
      store.force();
      forced = answers;
    } else if (what < 84) {
      writeBlock();
    } else if (what < 90) {
      store.merge();
    } else if (what < 92) {
      delete();
    } else if (what < 94) {
      rename();
    } else if (what < 96) {
      restart();
    } else {
      death.now();
    }
  }

  private void append() throws StoreUnavailableException {
    SampleBatch batch = new SampleBatch(1 + random.nextInt(random.nextInt(20) == 0 ? 400 : 30));
    while (!batch.isFull()) {
      String name = name(random.nextInt(1 + step * 4));
      long millis = NOW.toEpochMilli() - random.nextInt(300);
      double value = random.nextBoolean() ? ++values : 1.0 / ++values;
      ledger.sends(name, millis, Double.doubleToRawLongBits(value));
      int reference = store.reference(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)));
      batch.add(reference, millis, value);
    }
    store.append(batch);
    ledger.answered();
    if (durability == Durability.POWER_SAFE) {
      forced = ledger.answers();
    }
  }

  // Some are so long that a list of them takes many sectors.
  private static String name(int number) {
    String end = number % 7 == 0 ? ".long".repeat(number % 60) : ";unit=b";
    return "a.b" + number % 10 + ".c" + number + end;
  }

  private void writeBlock() throws IOException {
    long answers = ledger.answers();
    boolean isFirst = !isBlockDue;
    isBlockDue = true;
    store.writeBlock();
    isBlockDue = false;
    // One that was due covers what came before the first attempt only.
    forced = isFirst ? answers : forced;
  }

  private void delete() throws IOException {
    List<String> names = ledger.names();
    List<SeriesName> gone =
        names.stream().filter(_ -> random.nextInt(20) == 0).map(SeriesName::new).toList();
    gone.forEach(g -> ledger.deletes(g.canonical()));
    store.delete(gone);
    ledger.changed();
  }

  private void rename() throws IOException {
    List<String> names = ledger.names();
    if (!names.isEmpty()) {
      String from = names.get(random.nextInt(names.size()));
      String to = "renamed.n" + ++values;
      ledger.renames(from, to);
      if (store.rename(new SeriesName(from), new SeriesName(to))) {
        ledger.changed();
      } else {
        throw new AssertionError(when() + ": " + from + " is not there");
      }
    }
  }

  private void restart() throws IOException {
    isOpen = false;
    store.close();
    forced = ledger.answers();
    isBlockDue = false;
    store = open();
    isOpen = true;
    check(ledger.answers());
  }

  private void check(long sure) {
    ledger.check(store, sure, when());
    // What was torn was never promised, and is no reason for an alarm.
    assertThat(store.stats().quarantined()).as(when()).isZero();
    assertThat(store.stats().damaged()).as(when()).isZero();
  }

  /// The process is killed or the power goes, perhaps once more while the next one starts.
  private void die() throws IOException {
    long sure = ledger.answers();
    while (death.isDead()) {
      deaths++;
      sure = Math.min(sure, random.nextBoolean() ? cut() : kill());
      death = new Death(random.nextInt(4) == 0 ? random.nextInt(25) : Integer.MAX_VALUE);
      disk.failing(death);
      try {
        store = open();
        isOpen = true;
      } catch (IOException e) {
        if (!death.isDead()) {
          throw new AssertionError(when(), e);
        }
      }
    }
    isBlockDue = false;
    check(sure);
    forced = ledger.answers();
  }

  private long kill() {
    try {
      if (isOpen) {
        isOpen = false;
        store.close();
      }
    } catch (IOException e) {
      // A process that is killed closes nothing in order.
    }
    return ledger.answers();
  }

  private long cut() throws IOException {
    Path next = folder.resolve(Integer.toString(deaths));
    disk.cut(random, next);
    kill();
    disk = new Disk(next);
    return forced;
  }

  private String when() {
    return durability + ", seed " + seed + ", step " + step + ", death " + deaths;
  }
}
