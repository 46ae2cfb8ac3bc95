package tocsin.metrics.head;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import tocsin.metrics.memory.Slabs;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.SampleSource.PointConsumer;

/// Reads the stream of one series ([Stream]) from its first chunk to its last. One for each
/// reading.
final class StreamReader {
  private final Slabs slabs;
  private final PointConsumer to;
  private long millis;
  private long step;
  private long number;
  private int places = SampleBatch.BITS;
  private boolean begun;
  private byte[] bytes = {};
  private int position;

  StreamReader(Slabs slabs, PointConsumer to) {
    this.slabs = slabs;
    this.to = to;
  }

  /// Gives all points of the series whose record stands at a place.
  void read(ByteBuffer series, int at) {
    Deque<Long> full = new ArrayDeque<>();
    for (long c = series.getLong(at + Series.FULL); c != Slabs.NONE; c = before(c)) {
      full.push(c);
    }
    for (long c : full) {
      int end = Slabs.offset(c) + StreamWriter.LARGEST_CHUNK;
      chunk(c, slabs.of(c).getInt(end - Integer.BYTES));
    }
    chunk(series.getLong(at + Series.CHUNK), State.used(series.getLong(at + Series.STATE)));
  }

  private long before(long chunk) {
    int end = Slabs.offset(chunk) + StreamWriter.LARGEST_CHUNK;
    return slabs.of(chunk).getLong(end - StreamWriter.LINK);
  }

  /// A copy is decoded: access to the heap costs less than to a slab, and a chunk is small.
  private void chunk(long address, int used) {
    bytes = bytes.length < used ? new byte[used] : bytes;
    slabs.of(address).get(Slabs.offset(address), bytes, 0, used);
    position = 0;
    while (position < used) {
      point(bytes[position++]);
    }
  }

  private void point(int token) {
    if ((token & Stream.IRREGULAR) != 0) {
      step += Stream.unzigzag(varint());
    }
    millis += step;
    if (!begun) {
      begun = true;
      step = 0;
    }
    int low = token >>> Stream.LOW_SHIFT & Stream.LOW;
    if ((token & Stream.SPECIAL) == 0) {
      long difference = token < 0 ? low | varint() << Stream.LOW_BITS : low;
      number += Stream.unzigzag(difference);
      to.point(millis, SampleBatch.value(number, places));
    } else if (low == Stream.BITS) {
      to.point(millis, Double.longBitsToDouble(word()));
    } else {
      places = low;
      number = Stream.unzigzag(varint());
      to.point(millis, SampleBatch.value(number, places));
    }
  }

  private long word() {
    long word = 0;
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      word |= (bytes[position++] & 0xFFL) << shift;
    }
    return word;
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = bytes[position++];
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }
}
