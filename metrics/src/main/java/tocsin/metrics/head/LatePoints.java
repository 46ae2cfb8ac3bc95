package tocsin.metrics.head;

import java.nio.ByteBuffer;
import java.util.Arrays;
import tocsin.metrics.memory.Slabs;
import tocsin.metrics.store.SampleSource.PointConsumer;

/// Lists of points that came later than a point with a later or the same stamp. Each knows the one
/// that came before it. Not thread-safe.
final class LatePoints {
  private static final int BYTES = 24;
  private static final int MILLIS = 8;
  private static final int VALUE = 16;

  private final Slabs slabs;

  LatePoints(Slabs slabs) {
    this.slabs = slabs;
  }

  /// Puts a point in front of the list whose address stands at a place.
  void add(ByteBuffer list, int at, long millis, double value) {
    long point = slabs.take(BYTES);
    ByteBuffer s = slabs.of(point);
    int offset = Slabs.offset(point);
    s.putLong(offset, list.getLong(at));
    s.putLong(offset + MILLIS, millis);
    s.putDouble(offset + VALUE, value);
    list.putLong(at, point);
  }

  /// Gives the points in the order in which they came.
  void read(long newest, PointConsumer to) {
    if (newest == Slabs.NONE) {
      return;
    }
    long[] addresses = new long[16];
    int count = 0;
    for (long a = newest; a != Slabs.NONE; a = slabs.of(a).getLong(Slabs.offset(a))) {
      if (count == addresses.length) {
        addresses = Arrays.copyOf(addresses, count * 2);
      }
      addresses[count++] = a;
    }
    while (--count >= 0) {
      ByteBuffer s = slabs.of(addresses[count]);
      int offset = Slabs.offset(addresses[count]);
      to.point(s.getLong(offset + MILLIS), s.getDouble(offset + VALUE));
    }
  }
}
