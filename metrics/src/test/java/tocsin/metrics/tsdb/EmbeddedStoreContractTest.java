package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.SampleSource;
import tocsin.metrics.store.SampleStoreContract;
import tocsin.metrics.store.SeriesUpkeep;

class EmbeddedStoreContractTest extends SampleStoreContract {
  static final StoreLimits LIMITS =
      new StoreLimits(
          NameLimits.of(MAX_SERIES),
          new HeadLimits(1 << 30, 1 << 30, Duration.ofDays(1)),
          Durability.KILL_SAFE,
          Duration.ofMillis(100),
          Long.MAX_VALUE,
          RETENTION);

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private EmbeddedStore store;

  @BeforeEach
  void open() throws IOException {
    store = new EmbeddedStore(folder, LIMITS, CLOCK);
  }

  @AfterEach
  void close() throws IOException {
    store.close();
  }

  @Override
  protected SampleSink sink() {
    return store;
  }

  @Override
  protected SampleSource source() {
    return store;
  }

  @Override
  protected SeriesUpkeep upkeep() {
    return store;
  }
}
