package tocsin.metrics.fuzz;

import static java.util.Map.entry;

import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import tocsin.metrics.block.BlockFuzz;
import tocsin.metrics.block.OldBlockFuzz;
import tocsin.metrics.codec.CodecFuzz;
import tocsin.metrics.datadog.language.DatadogFuzz;
import tocsin.metrics.index.GlobFuzz;
import tocsin.metrics.index.NamesFuzz;
import tocsin.metrics.ingest.NumbersFuzz;
import tocsin.metrics.ingest.PickleFuzz;
import tocsin.metrics.ingest.PlaintextFuzz;
import tocsin.metrics.query.QueryFuzz;
import tocsin.metrics.wal.WalFuzz;
import tocsin.metrics.whisper.WhisperFuzz;

/// Every fuzz target by its name. A new one is a class beside its decoder, a line here, and a
/// folder of inputs to begin with: `src/test/resources/fuzz/NAME`.
final class Targets {
  private static final Map<String, Supplier<FuzzTarget>> ALL =
      new TreeMap<>(
          Map.ofEntries(
              entry("block", BlockFuzz::new),
              entry("block-v1", OldBlockFuzz::new),
              entry("codec", CodecFuzz::new),
              entry("datadog", DatadogFuzz::new),
              entry("glob", GlobFuzz::new),
              entry("names", NamesFuzz::new),
              entry("numbers", NumbersFuzz::new),
              entry("pickle", PickleFuzz::new),
              entry("plaintext", PlaintextFuzz::new),
              entry("query", QueryFuzz::new),
              entry("wal", WalFuzz::new),
              entry("whisper", WhisperFuzz::new)));

  private Targets() {}

  static NavigableSet<String> names() {
    return new TreeSet<>(ALL.keySet());
  }

  /// The target of a name.
  ///
  /// @throws IllegalArgumentException if there is none
  static FuzzTarget of(String name) {
    return Optional.ofNullable(ALL.get(name))
        .map(Supplier::get)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "target '" + name + "' (expected: one of " + names() + ")"));
  }
}
