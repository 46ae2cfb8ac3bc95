package tocsin.metrics.tsdb;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tocsin.metrics.codec.Codec;
import tocsin.metrics.store.SampleSource.PointConsumer;

/// The newest samples, compressed outside the Java heap as they come. Points that are not later
/// than the last one of their series wait beside it and are merged when read or written out. Not
/// thread-safe: the store's lock guards it.
final class Head implements AutoCloseable {
  private static final int FIRST_CHUNK = 64;
  private static final int LARGEST_CHUNK = 4_096;

  /// The chunks of one series.
  private static final class Open {
    private final List<MemorySegment> full = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private final Codec.State state = new Codec.State();
    private final Map<Long, Double> late = new TreeMap<>();
    private MemorySegment chunk;
    private long last = Long.MIN_VALUE;

    Open(MemorySegment chunk) {
      this.chunk = chunk;
    }
  }

  private final Slabs slabs = new Slabs();
  private @Nullable Open[] series = new @Nullable Open[1024];
  private long points;
  private long latePoints;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  void add(int reference, long millis, double value) {
    Open open = open(reference);
    points++;
    first = Math.min(first, millis);
    last = Math.max(last, millis);
    if (millis <= open.last) {
      latePoints += open.late.put(millis, value) == null ? 1 : 0;
      return;
    }
    if (open.state.position() + Codec.MOST_BYTES > open.chunk.byteSize()) {
      makeRoom(open);
    }
    Codec.encode(open.chunk, open.state, millis, value);
    open.last = millis;
  }

  private Open open(int reference) {
    if (reference >= series.length) {
      series = Arrays.copyOf(series, Math.max(reference + 1, series.length * 2));
    }
    Open open = series[reference];
    if (open == null) {
      open = new Open(slabs.allocate(FIRST_CHUNK));
      series[reference] = open;
    }
    return open;
  }

  /// A chunk doubles until it is large, then it is full and the next one begins.
  private void makeRoom(Open open) {
    if (open.chunk.byteSize() < LARGEST_CHUNK) {
      MemorySegment bigger = slabs.allocate(open.chunk.byteSize() * 2);
      MemorySegment.copy(open.chunk, 0, bigger, 0, open.state.position());
      open.chunk = bigger;
      return;
    }
    open.full.add(open.chunk);
    open.counts.add(open.state.count());
    open.chunk = slabs.allocate(FIRST_CHUNK);
    open.state.restart();
  }

  /// Gives the points of a series, those that came in order first, then the late ones.
  void read(int reference, PointConsumer to) {
    Open open = reference < series.length ? series[reference] : null;
    if (open == null) {
      return;
    }
    for (int i = 0; i < open.full.size(); i++) {
      Codec.decode(open.full.get(i), open.counts.get(i), to);
    }
    Codec.decode(open.chunk, open.state.count(), to);
    open.late.forEach(to::point);
  }

  boolean has(int reference) {
    return reference < series.length && series[reference] != null;
  }

  int references() {
    return series.length;
  }

  long points() {
    return points;
  }

  /// What it takes outside the heap and for late points.
  long bytes() {
    return slabs.bytes() + latePoints * 64;
  }

  long firstMillis() {
    return first;
  }

  long lastMillis() {
    return last;
  }

  @Override
  public void close() {
    slabs.close();
  }
}
