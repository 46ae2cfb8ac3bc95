package tocsin.response.trial;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SampleBatch;
import tocsin.response.monitor.Traces;

/// The samples of a case, kept as they come, and the questions that are asked of them.
final class Kept {
  private static final Duration RETENTION = Duration.ofDays(400);
  private static final int MOST_SERIES = 10_000;

  private final MemoryStore store;
  private final Traces traces;
  private Instant now = Trial.BEGIN;

  Kept(Duration step) {
    this.store = new MemoryStore(() -> now, RETENTION, MOST_SERIES);
    String schemas =
        "[all]\npattern = .*\nretentions = " + step.toSeconds() + "s:" + RETENTION.toDays() + "d\n";
    this.traces =
        new Traces(new QueryEngine(store, RetentionRules.parse(schemas, ""), QueryLimits.DEFAULT));
  }

  void keep(Arrival a, long nowMillis) {
    now = Instant.ofEpochMilli(nowMillis);
    SampleBatch one = new SampleBatch(1);
    int reference = store.reference(ByteBuffer.wrap(a.series().getBytes(StandardCharsets.UTF_8)));
    one.add(reference, Trial.BEGIN.toEpochMilli() + a.stampMillis(), a.value());
    store.append(one);
  }

  Traces traces() {
    return traces;
  }
}
