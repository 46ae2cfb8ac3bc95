package tocsin.metrics.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import tocsin.metrics.series.SeriesName;

/// The executable definition of the two ports: sorted maps in memory. Every other store is held
/// against it. Thread-safe, slow, and gone with the process.
public final class MemoryStore implements SampleSink, SampleSource, SeriesUpkeep {
  private static final Duration AHEAD = Duration.ofDays(1);

  private final InstantSource clock;
  private final Duration retention;
  private final int maxSeries;

  // All three are guarded by this.
  private final Map<SeriesName, Integer> references = new TreeMap<>();
  private final List<NavigableMap<Long, Double>> points = new ArrayList<>();
  private int refused;

  private final Changes changes = new Changes();

  /// A store with these bounds.
  ///
  /// @param retention older samples are out of range
  /// @param maxSeries further new series are refused
  public MemoryStore(InstantSource clock, Duration retention, int maxSeries) {
    this.clock = clock;
    this.retention = retention;
    this.maxSeries = maxSeries;
  }

  @Override
  public synchronized int reference(ByteBuffer name) {
    SeriesName canonical = text(name);
    Optional<Integer> known = Optional.ofNullable(references.get(canonical));
    if (known.isPresent()) {
      return known.get();
    }
    if (points.size() >= maxSeries) {
      refused++;
      return REFUSED;
    }
    points.add(new TreeMap<>());
    references.put(canonical, points.size() - 1);
    return points.size() - 1;
  }

  private static SeriesName text(ByteBuffer name) {
    return new SeriesName(StandardCharsets.UTF_8.decode(name.duplicate()).toString());
  }

  @Override
  public synchronized int known(ByteBuffer bytes, int from, int until, int previous) {
    SeriesName canonical = text(bytes.duplicate().limit(until).position(from));
    return Optional.ofNullable(references.get(canonical)).orElse(UNKNOWN);
  }

  @Override
  public boolean takes(long atMillis) {
    long now = clock.millis();
    return atMillis >= now - retention.toMillis() && atMillis <= now + AHEAD.toMillis();
  }

  @Override
  public synchronized AppendOutcome append(SampleBatch batch) {
    int outOfRange = 0;
    int notANumber = 0;
    for (int i = 0; i < batch.size(); i++) {
      if (Double.isNaN(batch.value(i))) {
        notANumber++;
      } else if (!takes(batch.millis(i))) {
        outOfRange++;
      } else {
        changes.since(batch.millis(i), changes.mark());
        points.get(batch.reference(i)).put(batch.millis(i), batch.value(i));
      }
    }
    return new AppendOutcome(batch.size() - outOfRange - notANumber, outOfRange, notANumber);
  }

  @Override
  public Changes changes() {
    return changes;
  }

  @Override
  public synchronized List<SeriesName> find(SeriesMatcher matcher, int limit, Runnable pass) {
    pass.run();
    return Names.find(references.keySet().stream().peek(_ -> pass.run()), matcher, limit);
  }

  @Override
  public void read(SeriesName series, long fromMillis, long untilMillis, PointConsumer to) {
    copy(series, fromMillis, untilMillis).forEach(to::point);
  }

  private synchronized Map<Long, Double> copy(SeriesName series, long from, long until) {
    return Optional.ofNullable(references.get(series))
        .filter(r -> from < until)
        .<Map<Long, Double>>map(r -> new TreeMap<>(points.get(r).subMap(from, until)))
        .orElse(Map.of());
  }

  @Override
  public synchronized List<PathNode> nodes(String glob, int limit, Runnable pass) {
    pass.run();
    return Browsing.nodes(references.keySet(), glob, limit);
  }

  @Override
  public synchronized List<TagCount> tags(String prefix, int limit) {
    return Browsing.tags(references.keySet(), prefix, limit);
  }

  @Override
  public synchronized List<TagCount> values(String tag, String prefix, int limit) {
    return Browsing.values(references.keySet(), tag, prefix, limit);
  }

  @Override
  public synchronized OptionalLong newestMillis(SeriesName series) {
    return Optional.ofNullable(references.get(series))
        .map(points::get)
        .filter(p -> !p.isEmpty())
        .map(p -> OptionalLong.of(p.lastKey()))
        .orElse(OptionalLong.empty());
  }

  @Override
  public synchronized void delete(Collection<SeriesName> gone) {
    changes.everything();
    references.keySet().removeAll(List.copyOf(gone));
  }

  @Override
  public synchronized boolean rename(SeriesName from, SeriesName to) {
    if (!references.containsKey(from) || references.containsKey(to)) {
      return false;
    }
    changes.everything();
    Optional.ofNullable(references.remove(from)).ifPresent(r -> references.put(to, r));
    return true;
  }

  /// Everything is in memory for ever.
  @Override
  public void settle() {}

  /// How many new series were refused because there are too many.
  public synchronized int refusedSeries() {
    return refused;
  }
}
