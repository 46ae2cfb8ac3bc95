package tocsin.metrics.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Inputs that are nearly like others. The same seed gives the same ones.
final class Mutations {
  private static final int MOST_CHANGES = 5;
  private static final int MOST_BYTES = 1 << 16;

  /// What decoders stumble over: ends of ranges, signs of formats, and beginnings of long numbers.
  private static final byte[] ODD = {
    0, 1, -1, 127, -128, '\n', '\r', ' ', '.', '-', '0', '9', '*', '[', '{', '}', ';', '"', '(', ','
  };

  private final Random random;
  private final List<byte[]> seeds;

  Mutations(long seed, List<byte[]> seeds) {
    this.random = new Random(seed);
    this.seeds = seeds;
  }

  byte[] next() {
    byte[] input = any();
    for (int change = random.nextInt(MOST_CHANGES); change >= 0; change--) {
      input = input.length == 0 ? any() : changed(input);
    }
    return Arrays.copyOf(input, Math.min(input.length, MOST_BYTES));
  }

  private byte[] any() {
    return seeds.get(random.nextInt(seeds.size())).clone();
  }

  private byte[] changed(byte[] from) {
    int at = random.nextInt(from.length);
    int count = 1 + random.nextInt(Math.min(from.length - at, 1 << random.nextInt(10)));
    switch (random.nextInt(8)) {
      case 0 -> from[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> from[at] = (byte) random.nextInt();
      case 2 -> from[at] = ODD[random.nextInt(ODD.length)];
      case 3 -> from[at] += (byte) (random.nextInt(9) - 4);
      case 4 -> {
        return replaced(from, at, count, new byte[0]);
      }
      case 5 -> {
        return replaced(from, at, 0, Arrays.copyOfRange(from, at, at + count));
      }
      case 6 -> {
        return replaced(from, at, 0, new byte[] {ODD[random.nextInt(ODD.length)]});
      }
      default -> {
        byte[] other = any();
        int piece = other.length == 0 ? 0 : random.nextInt(other.length);
        return replaced(
            from,
            at,
            count,
            Arrays.copyOfRange(other, piece, Math.min(other.length, piece + count)));
      }
    }
    return from;
  }

  private static byte[] replaced(byte[] from, int at, int count, byte[] by) {
    byte[] to = Arrays.copyOf(from, from.length - count + by.length);
    System.arraycopy(by, 0, to, at, by.length);
    System.arraycopy(from, at + count, to, at + by.length, from.length - at - count);
    return to;
  }
}
