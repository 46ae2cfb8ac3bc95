package tocsin.metrics.index;

import java.util.Arrays;

/// Sorts texts by their bytes: by four bytes at a time, then those that were equal by the next
/// four. Each round sorts plain numbers, which costs far less than comparing text with text.
final class TextOrder {
  private final Texts texts;
  private final IntPages addresses;

  TextOrder(Texts texts, IntPages addresses) {
    this.texts = texts;
    this.addresses = addresses;
  }

  /// All numbers from zero to the size in the order of their texts, of which a part is sorted
  /// already.
  ///
  /// @param sorted the numbers below its length, in order
  int[] extended(int[] sorted, int size) {
    long[] keys = new long[size - sorted.length];
    Arrays.setAll(keys, i -> sorted.length + i);
    sort(keys, 0, keys.length, 0);
    return merged(sorted, keys, new int[size]);
  }

  private void sort(long[] keys, int from, int to, int offset) {
    if (to - from < 2) {
      return;
    }
    boolean more = false;
    for (int i = from; i < to; i++) {
      int address = addresses.get((int) keys[i]);
      more |= texts.length(address) > offset;
      keys[i] = key(texts.word(address, offset), (int) keys[i]);
    }
    if (!more) {
      // All end here, so they differ in nothing but zero bytes at their end.
      for (int i = from; i < to; i++) {
        keys[i] = key(texts.length(addresses.get((int) keys[i])), (int) keys[i]);
      }
      Arrays.sort(keys, from, to);
      return;
    }
    Arrays.sort(keys, from, to);
    for (int start = from, end; start < to; start = end) {
      end = start + 1;
      while (end < to && keys[start] >> 32 == keys[end] >> 32) {
        end++;
      }
      sort(keys, start, end, offset + 4);
    }
  }

  private static long key(int word, int number) {
    return (long) (word ^ Integer.MIN_VALUE) << 32 | number;
  }

  private int[] merged(int[] sorted, long[] keys, int[] all) {
    int i = 0;
    int j = 0;
    for (int k = 0; k < all.length; k++) {
      boolean old = j == keys.length || i < sorted.length && compare(sorted[i], (int) keys[j]) <= 0;
      all[k] = old ? sorted[i++] : (int) keys[j++];
    }
    return all;
  }

  private int compare(int a, int b) {
    return texts.compare(addresses.get(a), addresses.get(b));
  }
}
