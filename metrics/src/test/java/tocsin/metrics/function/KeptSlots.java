package tocsin.metrics.function;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SampleBatch;

/// A store with one value a slot, and questions about its newest slots.
final class KeptSlots {
  private static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");

  /// In which the shipped rules keep.
  static final long STEP = 10;

  static final long NEWEST = NOW.getEpochSecond();

  private final MemoryStore store =
      new MemoryStore(InstantSource.fixed(NOW), Duration.ofDays(365), 1_000);
  private final QueryEngine engine =
      new QueryEngine(store, RetentionRules.SHIPPED, QueryLimits.DEFAULT);

  /// The last of them is of now, the one before of a slot before; what is no number is left out.
  void keep(String name, double... values) throws Exception {
    int reference = store.reference(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)));
    var batch = new SampleBatch(values.length);
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        batch.add(reference, (NEWEST - STEP * (values.length - 1 - i)) * 1_000, values[i]);
      }
    }
    store.append(batch);
  }

  List<Frame> ask(String target, int slots) {
    return engine.run(
        target, new QueryWindow(NEWEST - STEP * slots, NEWEST, NEWEST, ZoneOffset.UTC));
  }
}
