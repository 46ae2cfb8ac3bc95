package tocsin.metrics.wal;

import java.nio.ByteBuffer;
import tocsin.metrics.codec.Varint;
import tocsin.metrics.store.SampleBatch;

/// A record of samples: each against the one before it in the same record, so that a record that is
/// lost takes no other with it. Three to five bytes a sample of what servers send, in their order.
public final class SampleRecord {
  private static final int MOST_BYTES = 1 + 10 + 10 + 1 + 8;
  private static final int COUNT_BYTES = 4;

  /// Given back one by one.
  public interface Samples {
    void sample(int reference, long millis, long number, int places);
  }

  private SampleRecord() {}

  /// Writes those samples of a batch whose places are listed.
  ///
  /// @param kept indexes into the batch
  public static void write(WalWriter wal, SampleBatch batch, int[] kept, int count) {
    ByteBuffer to = wal.begin(WalFormat.SAMPLES, COUNT_BYTES + count * MOST_BYTES);
    to.putInt(count);
    int reference = -1;
    long millis = 0;
    for (int k = 0; k < count; k++) {
      int i = kept[k];
      sample(to, batch, i, reference, millis);
      reference = batch.reference(i);
      millis = batch.millis(i);
    }
    wal.end();
  }

  private static void sample(
      ByteBuffer to, SampleBatch batch, int i, int lastReference, long lastMillis) {
    int tokenAt = to.position();
    int token = 0;
    to.position(tokenAt + 1);
    if (batch.reference(i) == lastReference + 1) {
      token = WalFormat.NEXT_REFERENCE;
    } else {
      Varint.put(to, batch.reference(i) - lastReference);
    }
    if (batch.millis(i) == lastMillis) {
      token |= WalFormat.SAME_MILLIS;
    } else {
      Varint.put(to, batch.millis(i) - lastMillis);
    }
    to.put(tokenAt, (byte) (token | value(to, batch.number(i), batch.places(i))));
  }

  /// Writes places, if the token has no room for them, and value.
  ///
  /// @return their part of the token
  private static int value(ByteBuffer to, long number, int places) {
    boolean bits = places == SampleBatch.BITS;
    int shownPlaces = bits || places >= WalFormat.FIELD ? WalFormat.FIELD : places;
    if (shownPlaces == WalFormat.FIELD) {
      to.put((byte) (bits ? WalFormat.BITS_PLACES : places));
    }
    long word = bits ? number : number << 1 ^ number >> 63;
    int length = Long.BYTES - Long.numberOfLeadingZeros(word) / Byte.SIZE;
    int field = Math.min(length, WalFormat.FIELD);
    int position = to.position();
    to.putLong(position, word).position(position + (field == WalFormat.FIELD ? 8 : field));
    return field << WalFormat.LENGTH_SHIFT | shownPlaces << WalFormat.PLACES_SHIFT;
  }

  /// Reads the payload behind its type, which its checksum has shown to be whole.
  static void read(ByteBuffer from, Samples to) {
    int count = from.getInt();
    int reference = -1;
    long millis = 0;
    for (int i = 0; i < count; i++) {
      int token = from.get() & 0xFF;
      reference += (token & WalFormat.NEXT_REFERENCE) != 0 ? 1 : (int) Varint.get(from);
      millis += (token & WalFormat.SAME_MILLIS) != 0 ? 0 : Varint.get(from);
      int places = token >>> WalFormat.PLACES_SHIFT;
      if (places == WalFormat.FIELD) {
        places = from.get();
      }
      long word = word(from, token >>> WalFormat.LENGTH_SHIFT & WalFormat.FIELD);
      boolean bits = places == SampleBatch.BITS;
      to.sample(reference, millis, bits ? word : word >>> 1 ^ -(word & 1), places);
    }
  }

  private static long word(ByteBuffer from, int field) {
    if (field == WalFormat.FIELD) {
      return from.getLong();
    }
    long word = 0;
    for (int b = 0; b < field; b++) {
      word |= (from.get() & 0xFFL) << b * Byte.SIZE;
    }
    return word;
  }
}
