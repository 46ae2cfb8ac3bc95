package tocsin.server.host;

import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.metrics.tsdb.EmbeddedStore;
import tocsin.response.desk.Input;
import tocsin.response.quiet.PipeGuard;
import tocsin.server.watch.PipeCounts;

/// Counts now and then which series went quiet, and lets the desk decide whether it is the pipe. A
/// start knows nothing of series until they were heard of twice, and says nothing until then.
final class PipeWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PipeWatch.class);
  private static final long EVERY_SECONDS = 15;

  private final PipeCounts counts = new PipeCounts();
  private final EmbeddedStore store;
  private final Consumer<Input> desk;
  private final InstantSource clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("pipe-watch").daemon().factory());

  PipeWatch(EmbeddedStore store, Consumer<Input> desk, InstantSource clock) {
    this.store = store;
    this.desk = desk;
    this.clock = clock;
  }

  void start() {
    var _ = timer.scheduleAtFixedRate(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  private void look() {
    try {
      store.eachNewest(counts::heard);
      PipeGuard.Pipe pipe = counts.count("all", clock.millis());
      if (pipe.reporting() >= PipeGuard.USUAL.fewest()) {
        desk.accept(new Input.PipeSeen(pipe));
      }
    } catch (RuntimeException e) {
      log.atError().setCause(e).log("series that went quiet could not be counted");
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
