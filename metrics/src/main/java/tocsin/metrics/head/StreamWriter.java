package tocsin.metrics.head;

import java.nio.ByteBuffer;
import tocsin.metrics.memory.Slabs;
import tocsin.metrics.store.SampleBatch;

/// Writes points to the streams of a head ([Stream]). A chunk doubles until it is large; then it is
/// full and linked to the next. The fields are the point at hand, so that none is made for each.
/// Not thread-safe.
final class StreamWriter {
  static final int LARGEST_CHUNK = 4_096;

  /// At the end of a large chunk: the address of the one before it, and what is used of this one.
  static final int LINK = 16;

  private static final int FIRST_CHUNK = 32;

  private final Slabs slabs;
  private ByteBuffer series = ByteBuffer.allocate(0);
  private int at;
  private long irregular;
  private long number;
  private int places;

  StreamWriter(Slabs slabs) {
    this.slabs = slabs;
  }

  /// Appends a point to the series whose record stands at a place. It is later than the last one.
  void append(ByteBuffer s, int record, long millis, long sent, int sentPlaces) {
    series = s;
    at = record;
    if (s.getInt(at + Series.COUNT) == 1) {
      begin();
    }
    int known = s.getInt(at + Series.PLACES);
    number = sent;
    places = sentPlaces;
    if (sentPlaces != known || known == SampleBatch.BITS) {
      places = Places.common(sent, sentPlaces, known);
      number = Places.number(sent, sentPlaces, places);
    }
    long step = millis - s.getLong(at + Series.MILLIS);
    irregular = step - s.getLong(at + Series.STEP);
    if (irregular == 0 && places == known && places != SampleBatch.BITS) {
      plain();
    } else {
      any(known);
    }
    if (places != SampleBatch.BITS) {
      s.putLong(at + Series.NUMBER, number);
      s.putInt(at + Series.PLACES, places);
    }
    s.putLong(at + Series.STEP, step);
    s.putLong(at + Series.MILLIS, millis);
    s.putInt(at + Series.COUNT, s.getInt(at + Series.COUNT) + 1);
  }

  /// The only point so far stands in the record; it opens the stream.
  private void begin() {
    series.putLong(at + Series.CHUNK, slabs.take(FIRST_CHUNK));
    series.putInt(at + Series.CAPACITY, FIRST_CHUNK);
    irregular = series.getLong(at + Series.MILLIS);
    number = series.getLong(at + Series.NUMBER);
    places = series.getInt(at + Series.PLACES);
    any(SampleBatch.BITS);
  }

  private void plain() {
    int used = room(Long.BYTES);
    long chunk = series.getLong(at + Series.CHUNK);
    long difference = Stream.zigzag(number - series.getLong(at + Series.NUMBER));
    slabs.of(chunk).putLong(Slabs.offset(chunk) + used, Stream.word(difference));
    series.putInt(at + Series.USED, used + Stream.bytes(difference));
  }

  private void any(int known) {
    int used = room(Stream.MOST_BYTES);
    long chunk = series.getLong(at + Series.CHUNK);
    ByteBuffer to = slabs.of(chunk);
    int start = Slabs.offset(chunk) + used;
    int token = 0;
    int position = start + 1;
    if (irregular != 0) {
      token = Stream.IRREGULAR;
      position = Stream.varint(to, position, Stream.zigzag(irregular));
    }
    if (places == SampleBatch.BITS) {
      token |= Stream.SPECIAL | Stream.BITS << Stream.LOW_SHIFT;
      to.putLong(position, number);
      position += Long.BYTES;
    } else if (places != known) {
      token |= Stream.SPECIAL | places << Stream.LOW_SHIFT;
      position = Stream.varint(to, position, Stream.zigzag(number));
    } else {
      long difference = Stream.zigzag(number - series.getLong(at + Series.NUMBER));
      token |= (int) (difference & Stream.LOW) << Stream.LOW_SHIFT;
      if (difference > Stream.LOW) {
        token |= Stream.MORE;
        position = Stream.varint(to, position, difference >>> Stream.LOW_BITS);
      }
    }
    to.put(start, (byte) token);
    series.putInt(at + Series.USED, position - Slabs.offset(chunk));
  }

  /// Makes sure that so many bytes can be written.
  ///
  /// @return how many are used
  private int room(int bytes) {
    int used = series.getInt(at + Series.USED);
    int capacity = series.getInt(at + Series.CAPACITY);
    int usable = capacity == LARGEST_CHUNK ? capacity - LINK : capacity;
    if (used + bytes <= usable) {
      return used;
    }
    if (capacity == LARGEST_CHUNK) {
      link(used);
      return 0;
    }
    grow(used, capacity);
    return used;
  }

  private void link(int used) {
    long chunk = series.getLong(at + Series.CHUNK);
    ByteBuffer full = slabs.of(chunk);
    int end = Slabs.offset(chunk) + LARGEST_CHUNK;
    full.putLong(end - LINK, series.getLong(at + Series.FULL));
    full.putInt(end - Integer.BYTES, used);
    series.putLong(at + Series.FULL, chunk);
    series.putLong(at + Series.CHUNK, slabs.take(FIRST_CHUNK));
    series.putInt(at + Series.CAPACITY, FIRST_CHUNK);
    series.putInt(at + Series.USED, 0);
  }

  private void grow(int used, int capacity) {
    long chunk = series.getLong(at + Series.CHUNK);
    long bigger = slabs.take(capacity * 2);
    slabs.of(bigger).put(Slabs.offset(bigger), slabs.of(chunk), Slabs.offset(chunk), used);
    slabs.free(chunk, capacity);
    series.putLong(at + Series.CHUNK, bigger);
    series.putInt(at + Series.CAPACITY, capacity * 2);
  }
}
