package tocsin.metrics.head;

import java.nio.ByteBuffer;
import tocsin.metrics.memory.SlabPool;
import tocsin.metrics.memory.Slabs;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.SampleSource.PointConsumer;

/// The newest samples, outside the Java heap. A series has a record of 64 bytes ([Series]) and,
/// from its second point on, a stream of points in chunks. Points that are not later than the last
/// one of their series wait in a list beside it and are merged when read or written out. A series
/// that is silent has nothing in the next head: that is how cold ones give their memory back.
///
/// Not thread-safe: the store's lock guards it.
public final class Head implements AutoCloseable {
  private final Slabs slabs;
  private final StreamWriter writer;
  private final LatePoints late;
  private final Records records;
  private long points;

  public Head(SlabPool pool) {
    this.slabs = new Slabs(pool);
    this.records = new Records(slabs);
    this.writer = new StreamWriter(slabs);
    this.late = new LatePoints(slabs);
  }

  /// Adds a point as a [SampleBatch] has it: a number, and its places or that it is bits.
  public void add(int reference, long millis, long number, int places) {
    ByteBuffer s = records.slab(reference);
    int at = records.offset(reference);
    points++;
    if (s.getLong(at + Series.STATE) == 0) {
      first(s, at, millis, number, places);
      return;
    }
    long step = millis - s.getLong(at + Series.MILLIS);
    if (step > 0) {
      writer.append(s, at, step, number, places);
      s.putLong(at + Series.MILLIS, millis);
    } else {
      late.add(s, at + Series.LATE, millis, SampleBatch.value(number, places));
    }
  }

  private void first(ByteBuffer s, int at, long millis, long number, int places) {
    int common = Places.common(number, places, SampleBatch.BITS);
    s.putLong(at + Series.MILLIS, millis);
    s.putLong(at + Series.NUMBER, Places.number(number, places, common));
    s.putLong(at + Series.STATE, State.of(0, 0, common, 1));
  }

  /// Whether a series has points here.
  public boolean has(int reference) {
    return records.has(reference)
        && records.slab(reference).getLong(records.offset(reference) + Series.STATE) != 0;
  }

  /// Gives the points of a series, those that came in order first, then the late ones as they came.
  ///
  /// @param reader kept by those who read many series
  public void read(int reference, StreamReader reader, PointConsumer to) {
    if (!has(reference)) {
      return;
    }
    ByteBuffer s = records.slab(reference);
    int at = records.offset(reference);
    long state = s.getLong(at + Series.STATE);
    if (State.points(state) == 1) {
      long number = s.getLong(at + Series.NUMBER);
      to.point(s.getLong(at + Series.MILLIS), SampleBatch.value(number, State.places(state)));
    } else {
      reader.read(slabs, s, at, to);
    }
    late.read(s.getLong(at + Series.LATE), to);
  }

  /// The newest stamp of a series that has points here.
  public long newestMillis(int reference) {
    return records.slab(reference).getLong(records.offset(reference) + Series.MILLIS);
  }

  /// All references with points are below this.
  public int references() {
    return records.references();
  }

  public long points() {
    return points;
  }

  /// What it takes outside the heap.
  public long bytes() {
    return slabs.bytes();
  }

  @Override
  public void close() {
    slabs.close();
  }
}
