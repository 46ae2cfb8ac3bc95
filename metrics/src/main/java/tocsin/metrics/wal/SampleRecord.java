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
    byte[] bytes = wal.bytes();
    int at = to.position();
    int reference = -1;
    long millis = 0;
    for (int k = 0; k < count; k++) {
      int i = kept[k];
      int token = at;
      at = place(bytes, token, batch.reference(i) - reference, batch.millis(i) - millis);
      at = value(bytes, at, token, batch.number(i), batch.places(i));
      reference = batch.reference(i);
      millis = batch.millis(i);
    }
    to.position(at);
    wal.end();
  }

  /// Writes a token, and what it does not say of series and time.
  ///
  /// @return where the value goes
  private static int place(byte[] to, int tokenAt, int references, long millis) {
    int token = references == 1 ? WalFormat.NEXT_REFERENCE : 0;
    int at = tokenAt + 1;
    if (references != 1) {
      at = Varint.put(to, at, references);
    }
    if (millis == 0) {
      token |= WalFormat.SAME_MILLIS;
    } else {
      at = Varint.put(to, at, millis);
    }
    to[tokenAt] = (byte) token;
    return at;
  }

  /// Writes places, if the token has no room for them, and value, and puts its part in the token.
  ///
  /// @return where the next sample goes
  private static int value(byte[] to, int from, int tokenAt, long number, int places) {
    int at = from;
    boolean bits = places == SampleBatch.BITS;
    int shownPlaces = bits || places >= WalFormat.FIELD ? WalFormat.FIELD : places;
    if (shownPlaces == WalFormat.FIELD) {
      to[at++] = (byte) (bits ? WalFormat.BITS_PLACES : places);
    }
    long word = bits ? number : number << 1 ^ number >> 63;
    int length = Long.BYTES - Long.numberOfLeadingZeros(word) / Byte.SIZE;
    int field = Math.min(length, WalFormat.FIELD);
    int end = at + (field == WalFormat.FIELD ? Long.BYTES : field);
    for (; at < end; at++) {
      to[at] = (byte) word;
      word >>>= Byte.SIZE;
    }
    to[tokenAt] |= (byte) (field << WalFormat.LENGTH_SHIFT | shownPlaces << WalFormat.PLACES_SHIFT);
    return at;
  }

  /// Reads the payload behind its type, which its checksum has shown to be whole.
  static void read(ByteBuffer from, Samples to) throws BadRecordException {
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
        if (places < SampleBatch.BITS || places > SampleBatch.MOST_PLACES) {
          throw new BadRecordException("a decimal of " + places + " places");
        }
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
