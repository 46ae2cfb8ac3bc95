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
  private int used;
  private int capacity;

  StreamWriter(Slabs slabs) {
    this.slabs = slabs;
  }

  /// Appends a point to the series whose record stands at a place, and which has one already.
  ///
  /// @param step from the last point to this one, more than 0
  void append(ByteBuffer s, int record, long step, long sent, int sentPlaces) {
    series = s;
    at = record;
    long state = s.getLong(at + Series.STATE);
    used = State.used(state);
    capacity = State.capacity(state);
    int known = State.places(state);
    if (capacity == 0) {
      begin(known);
    }
    number = sent;
    places = sentPlaces;
    if (sentPlaces != known || known == SampleBatch.BITS) {
      places = Places.common(sent, sentPlaces, known);
      number = Places.number(sent, sentPlaces, places);
    }
    irregular = step - s.getLong(at + Series.STEP);
    if (irregular == 0 && places == known && places != SampleBatch.BITS) {
      plain();
    } else {
      any(known);
      s.putLong(at + Series.STEP, step);
    }
    int kept = places;
    if (places == SampleBatch.BITS) {
      kept = known;
    } else {
      s.putLong(at + Series.NUMBER, number);
    }
    s.putLong(at + Series.STATE, State.of(used, capacity, kept, State.points(state) + 1));
  }

  /// The only point so far stands in the record; it opens the stream.
  private void begin(int known) {
    series.putLong(at + Series.CHUNK, slabs.take(FIRST_CHUNK));
    capacity = FIRST_CHUNK;
    irregular = series.getLong(at + Series.MILLIS);
    number = series.getLong(at + Series.NUMBER);
    places = known;
    any(SampleBatch.BITS);
  }

  private void plain() {
    room(Long.BYTES);
    long chunk = series.getLong(at + Series.CHUNK);
    long difference = Stream.zigzag(number - series.getLong(at + Series.NUMBER));
    slabs.of(chunk).putLong(Slabs.offset(chunk) + used, Stream.word(difference));
    used += Stream.bytes(difference);
  }

  private void any(int known) {
    room(Stream.MOST_BYTES);
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
    used = position - Slabs.offset(chunk);
  }

  /// Makes sure that so many bytes can be written.
  private void room(int bytes) {
    int usable = capacity == LARGEST_CHUNK ? capacity - LINK : capacity;
    if (used + bytes <= usable) {
      return;
    }
    if (capacity == LARGEST_CHUNK) {
      link();
    } else {
      grow();
    }
  }

  private void link() {
    long chunk = series.getLong(at + Series.CHUNK);
    ByteBuffer full = slabs.of(chunk);
    int end = Slabs.offset(chunk) + LARGEST_CHUNK;
    full.putLong(end - LINK, series.getLong(at + Series.FULL));
    full.putInt(end - Integer.BYTES, used);
    series.putLong(at + Series.FULL, chunk);
    series.putLong(at + Series.CHUNK, slabs.take(FIRST_CHUNK));
    capacity = FIRST_CHUNK;
    used = 0;
  }

  private void grow() {
    long chunk = series.getLong(at + Series.CHUNK);
    long bigger = slabs.take(capacity * 2);
    slabs.of(bigger).put(Slabs.offset(bigger), slabs.of(chunk), Slabs.offset(chunk), used);
    slabs.free(chunk, capacity);
    series.putLong(at + Series.CHUNK, bigger);
    capacity *= 2;
  }
}
