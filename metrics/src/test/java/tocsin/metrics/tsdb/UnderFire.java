package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.StoreUnavailableException;

/// A process that appends batch after batch to a store and says so, until it is killed. A batch
/// follows from its number alone, so that whoever reads knows what must be there.
final class UnderFire {
  static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");
  static final InstantSource CLOCK = InstantSource.fixed(NOW);

  /// So small that blocks are written and merged all the time.
  static final StoreLimits LIMITS =
      new StoreLimits(
          NameLimits.of(5_000),
          new HeadLimits(1 << 30, 20_000, Duration.ofDays(1)),
          Durability.KILL_SAFE,
          Duration.ofMillis(5),
          Long.MAX_VALUE,
          Duration.ofDays(30));

  private UnderFire() {}

  public static void main(String[] arguments) throws Exception {
    EmbeddedStore store = new EmbeddedStore(Path.of(arguments[0]), LIMITS, CLOCK);
    Thread.ofPlatform().daemon().start(() -> restlessly(store));
    for (int number = Integer.parseInt(arguments[1]); ; number++) {
      append(store, number);
      System.out.println(number);
    }
  }

  // What the store does by itself once a second is done without a pause.
  private static void restlessly(EmbeddedStore store) {
    try {
      while (true) {
        store.writeBlock();
        store.merge();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static void append(SampleSink sink, int number) throws StoreUnavailableException {
    Random random = new Random(number);
    SampleBatch batch = new SampleBatch(1 + random.nextInt(300));
    while (!batch.isFull()) {
      String name = "a.b" + random.nextInt(1 + number / 3 % 4_000) + ".c;d=" + random.nextInt(2);
      int reference = sink.reference(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)));
      long millis = NOW.toEpochMilli() - random.nextInt(1_000_000);
      if (reference < 0) {
        continue;
      }
      if (random.nextInt(10) == 0) {
        batch.add(reference, millis, random.nextGaussian());
      } else {
        batch.addDecimal(reference, millis, random.nextInt(10_000), random.nextInt(3));
      }
    }
    sink.append(batch);
  }
}
