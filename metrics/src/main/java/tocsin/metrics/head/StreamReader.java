package tocsin.metrics.head;

import java.nio.ByteBuffer;
import java.util.Arrays;
import tocsin.metrics.memory.Slabs;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.SampleSource.PointConsumer;

/// Reads the stream of one series ([Stream]) from its first chunk to its last, and then that of
/// another: kept, it makes no garbage. One reader at a time.
public final class StreamReader {
  private PointConsumer to = (millis, value) -> {};
  private long[] full = new long[8];
  private long millis;
  private long step;
  private long number;
  private int places;
  private boolean begun;
  private byte[] bytes = {};
  private int position;

  /// Gives all points of the series whose record stands at a place.
  void read(Slabs slabs, ByteBuffer series, int at, PointConsumer into) {
    to = into;
    millis = 0;
    step = 0;
    number = 0;
    places = SampleBatch.BITS;
    begun = false;
    int count = 0;
    for (long c = series.getLong(at + Series.FULL); c != Slabs.NONE; c = before(slabs, c)) {
      full = count < full.length ? full : Arrays.copyOf(full, count * 2);
      full[count++] = c;
    }
    while (--count >= 0) {
      int end = Slabs.offset(full[count]) + StreamWriter.LARGEST_CHUNK;
      chunk(slabs, full[count], slabs.of(full[count]).getInt(end - Integer.BYTES));
    }
    chunk(slabs, series.getLong(at + Series.CHUNK), State.used(series.getLong(at + Series.STATE)));
  }

  private static long before(Slabs slabs, long chunk) {
    int end = Slabs.offset(chunk) + StreamWriter.LARGEST_CHUNK;
    return slabs.of(chunk).getLong(end - StreamWriter.LINK);
  }

  /// A copy is decoded: access to the heap costs less than to a slab, and a chunk is small.
  private void chunk(Slabs slabs, long address, int used) {
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
