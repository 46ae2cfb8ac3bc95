package tocsin.server.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.AppendOutcome;
import tocsin.metrics.store.ForwardingSink;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.SampleSource;
import tocsin.metrics.store.StoreUnavailableException;
import tocsin.metrics.tsdb.EmbeddedStore;
import tocsin.metrics.tsdb.StoreLimits;
import tocsin.server.settings.Settings;

/// The samples of a server that does not run, for commands that bring them in or take them out.
public final class StoppedStore implements AutoCloseable {
  static final String FOLDER = "metrics";

  /// A command must never delete samples because it was called without the server's own rules, so
  /// the store is told to keep everything, and only what comes in is measured by the rules.
  private static final Duration EVERYTHING = Duration.ofDays(100 * 366L);

  private final DataLock lock;
  private final EmbeddedStore store;
  private final RetentionRules rules;
  private final InstantSource clock;
  private boolean grows;

  private StoppedStore(
      DataLock lock, EmbeddedStore store, RetentionRules rules, InstantSource clock) {
    this.lock = lock;
    this.store = store;
    this.rules = rules;
    this.clock = clock;
  }

  /// Opens the samples, or begins new ones.
  ///
  /// @throws DataInUseException if a server runs on the directory
  /// @throws IOException if the directory cannot be used
  /// @throws tocsin.metrics.retention.BadRulesException if the rules have faults
  public static StoppedStore open(Settings settings) throws IOException {
    RetentionRules rules = RuleFiles.read(settings);
    Files.createDirectories(settings.data());
    DataLock lock = DataLock.of(settings.data());
    InstantSource clock = RealWorld.clock();
    try {
      var store =
          new EmbeddedStore(folder(settings), StoreLimits.USUAL.retaining(EVERYTHING), clock);
      return new StoppedStore(lock, store, rules, clock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// Where the samples of a server are.
  public static Path folder(Settings settings) {
    return settings.data().resolve(FOLDER);
  }

  /// Opens samples that are there.
  ///
  /// @throws DataInUseException if a server runs on the directory
  /// @throws IOException if there are none, or they cannot be used
  public static StoppedStore openExisting(Settings settings) throws IOException {
    Path folder = folder(settings);
    if (!Files.isDirectory(folder)) {
      throw new IOException(
          folder + ": is not there (expected: the data directory of a server, with --data DIR)");
    }
    return open(settings);
  }

  /// The rules in force for an import.
  ///
  /// @throws IOException if a file of rules cannot be read
  public static RetentionRules rules(Settings settings) throws IOException {
    return RuleFiles.read(settings);
  }

  /// Takes samples that are not older than the longest of the rules.
  public SampleSink sink() {
    grows = true;
    return new Incoming(
        store, clock.millis() - Duration.ofSeconds(rules.longestRetentionSeconds()).toMillis());
  }

  public SampleSource source() {
    return store;
  }

  EmbeddedStore whole() {
    return store;
  }

  /// What came in goes into a block, so that the next start has no log to read through.
  @Override
  public void close() throws IOException {
    try (lock;
        store) {
      if (grows && store.stats().headPoints() > 0) {
        store.writeBlock();
      }
    }
  }

  /// Samples come faster than a store expects: when it is full, it writes a block there and then.
  private static final class Incoming extends ForwardingSink {
    private final EmbeddedStore store;
    private final long oldestMillis;

    Incoming(EmbeddedStore store, long oldestMillis) {
      super(store);
      this.store = store;
      this.oldestMillis = oldestMillis;
    }

    @Override
    public boolean takes(long atMillis) {
      return atMillis >= oldestMillis && super.takes(atMillis);
    }

    @Override
    public AppendOutcome append(SampleBatch batch) throws StoreUnavailableException {
      try {
        return super.append(batch);
      } catch (StoreUnavailableException full) {
        try {
          store.writeBlock();
        } catch (IOException e) {
          e.addSuppressed(full);
          throw new StoreUnavailableException(String.valueOf(e.getMessage()), e);
        }
        return super.append(batch);
      }
    }
  }
}
