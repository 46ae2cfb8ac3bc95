package tocsin.metrics.ingest;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Who sends, by address, and what each may bring. So many are remembered; when they are more,
/// those that were silent for an hour make room, and who finds none shares one allowance with the
/// others that do not. Thread-safe. What series a source made is not known any more after a start.
public final class Sources {
  private static final int MOST = 1_000;
  private static final long SILENT_MILLIS = Duration.ofHours(1).toMillis();

  private final IngestLimits limits;
  private final InstantSource clock;
  private final Bucket all;
  private final Map<InetAddress, Allowance> known = new ConcurrentHashMap<>();
  private final Allowance others;

  public Sources(IngestLimits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
    this.all = new Bucket(limits.samplesInAll());
    this.others = new Allowance("others", limits, all);
  }

  /// What an address may bring.
  public Allowance of(InetAddress address) {
    Allowance there = known.get(address);
    return there == null ? added(address) : there;
  }

  private synchronized Allowance added(InetAddress address) {
    long now = clock.millis();
    if (known.size() >= MOST) {
      known.values().removeIf(a -> a.seenMillis() < now - SILENT_MILLIS);
    }
    return known.size() >= MOST
        ? others
        : known.computeIfAbsent(address, a -> new Allowance(a.getHostAddress(), limits, all));
  }

  public IngestLimits limits() {
    return limits;
  }

  /// How many are remembered.
  public int size() {
    return known.size();
  }

  /// The sources of which most was refused, then those that sent most.
  public List<Allowance.Usage> top(int count) {
    return usages()
        .sorted(
            Comparator.comparingLong(Allowance.Usage::refused)
                .thenComparingLong(Allowance.Usage::samples)
                .reversed())
        .limit(count)
        .toList();
  }

  private Stream<Allowance.Usage> usages() {
    return Stream.concat(known.values().stream(), Stream.of(others))
        .map(Allowance::usage)
        .filter(u -> u.samples() + u.series() + u.refused() > 0);
  }
}
