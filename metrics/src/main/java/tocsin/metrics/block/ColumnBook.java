package tocsin.metrics.block;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tocsin.metrics.codec.ByteSink;
import tocsin.metrics.codec.StampSteps;

/// The columns of stamps that a block has already, so that each is written once. It remembers a
/// bounded number of them: one that is forgotten is written once more, and nothing else happens.
final class ColumnBook {
  private static final int MOST_COLUMNS = 1 << 16;
  private static final int MOST_BYTES = 16 << 20;

  private record Encoded(byte[] bytes, int hash) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Encoded e && Arrays.equals(bytes, e.bytes);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /// Where a column stands, and its place in the dictionary once it has one.
  private static final class Place {
    private final long offset;
    private int number = -1;

    Place(long offset) {
      this.offset = offset;
    }
  }

  private final Map<Encoded, Place> places = new HashMap<>();
  private final ByteSink dictionary = new ByteSink(256);
  private final ByteSink column = new ByteSink(256);
  private final ByteSink head = new ByteSink(64);
  private final ByteSink steps = new ByteSink(256);
  private final StampSteps encoder = new StampSteps();
  private long[] millis = new long[64];
  private int count;
  private @Nullable Place place;
  private int remembered;

  /// Takes the stamps of the next chunk. That they are those of the chunk before is usual, and then
  /// nothing is encoded.
  void take(long[] from, int at, int size) {
    if (size == count && Arrays.equals(millis, 0, count, from, at, at + size)) {
      return;
    }
    millis = millis.length < size ? new long[size] : millis;
    System.arraycopy(from, at, millis, 0, size);
    count = size;
    place = null;
    encode();
  }

  private void encode() {
    steps.clear();
    if (!isRegular()) {
      encoder.write(steps, millis, 0, count);
    }
    head.clear();
    head.putUnsigned(steps.size());
    head.putUnsigned(count);
    head.putSigned(millis[0]);
    head.putUnsigned(millis[count - 1] - millis[0]);
    column.clear();
    column.putInt(BlockFormat.crc(head.bytes(), 0, head.size()));
    column.putAll(head);
    column.putAll(steps);
  }

  private boolean isRegular() {
    long step = count < 2 ? 0 : millis[1] - millis[0];
    for (int i = 2; i < count; i++) {
      if (millis[i] - millis[i - 1] != step) {
        return false;
      }
    }
    return true;
  }

  /// Takes a column that another block has encoded.
  void takeEncoded(ByteSink encoded, int stepsBytes) {
    count = 0;
    place = null;
    column.clear();
    column.putAll(encoded);
    steps.clear();
    steps.putBytes(encoded.bytes(), encoded.size() - stepsBytes, stepsBytes);
  }

  /// The column as it is written before the first chunk that has it.
  ByteSink column() {
    return column;
  }

  /// The checksum of the column.
  int crc() {
    return column.getInt(0);
  }

  /// What of the column the checksum of a chunk covers.
  ByteSink steps() {
    return steps;
  }

  /// @param offset where the column will stand if it is new
  /// @return what stands for it in the index
  int code(long offset) {
    if (place != null) {
      return numbered(place);
    }
    Encoded key =
        new Encoded(
            Arrays.copyOf(column.bytes(), column.size()),
            Arrays.hashCode(Arrays.copyOf(column.bytes(), column.size())));
    place = places.get(key);
    if (place != null) {
      return numbered(place);
    }
    remember(key, offset);
    return BlockFormat.OWN_COLUMN;
  }

  private void remember(Encoded key, long offset) {
    remembered += key.bytes().length;
    if (places.size() >= MOST_COLUMNS || remembered > MOST_BYTES) {
      places.clear();
      remembered = key.bytes().length;
    }
    place = new Place(offset);
    places.put(key, place);
  }

  private int numbered(Place known) {
    if (known.number < 0) {
      known.number = dictionary.size() / BlockFormat.DICTIONARY_ENTRY;
      dictionary.putLong(known.offset);
    }
    return BlockFormat.OWN_COLUMN + 1 + known.number;
  }

  ByteSink dictionary() {
    return dictionary;
  }
}
