package tocsin.server.watch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.StoreUnavailableException;

/// Writes Tocsin's own figures into its own store, as `tocsin.samples_total`.
public final class SelfEmitter {
  private static final Logger log = LoggerFactory.getLogger(SelfEmitter.class);

  private final Figures figures;
  private final SampleSink sink;

  public SelfEmitter(Figures figures, SampleSink sink) {
    this.figures = figures;
    this.sink = sink;
  }

  /// Writes every figure once. What fails is logged: the timer would drop a task that throws, and
  /// the figures would end in silence.
  public void emit(Instant now) {
    try {
      write(now);
    } catch (RuntimeException e) {
      log.atError().setCause(e).log("own figures not written");
    }
  }

  private void write(Instant now) {
    List<Figures.Figure> all = figures.all();
    SampleBatch batch = new SampleBatch(all.size());
    for (Figures.Figure f : all) {
      String name = f.name().replaceFirst("^tocsin_", "tocsin.");
      int reference = sink.reference(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)));
      if (reference != SampleSink.REFUSED) {
        batch.add(reference, now.toEpochMilli(), f.value().getAsDouble());
      }
    }
    try {
      sink.append(batch);
    } catch (StoreUnavailableException e) {
      log.atWarn().addKeyValue("problem", e.getMessage()).log("own figures not stored");
    }
  }
}
