package tocsin.bench.limits;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/// How fast memory is read, in order and at random.
final class MemoryLimits {
  private static final int LONGS = 1 << 26;
  private static final int CELLS = 1 << 25;
  private static final int STEPS = 1 << 22;

  void measure() {
    inOrder();
    atRandom();
  }

  private static void inOrder() {
    long[] longs = new long[LONGS];
    long[] copy = new long[LONGS];
    Arrays.fill(longs, 3);
    double gib = LONGS * (double) Long.BYTES / Limit.GIB;
    Limit.print("memory read, 1 thread", gib / Limit.best(4, () -> sum(longs, 0, LONGS)), "GiB/s");
    double copied = Limit.best(4, () -> copy(longs, copy));
    Limit.print("memory copy, 1 thread", gib / copied, "GiB/s");
    double both = Limit.best(3, () -> halves(longs));
    Limit.print("memory read, 2 threads", gib / both, "GiB/s");
  }

  private static long copy(long[] from, long[] to) {
    System.arraycopy(from, 0, to, 0, LONGS);
    return to[1];
  }

  private static long halves(long[] longs) {
    int half = LONGS / 2;
    return IntStream.range(0, 2)
        .parallel()
        .mapToLong(i -> sum(longs, i * half, (i + 1) * half))
        .sum();
  }

  /// Four sums, because one would wait for its own last addition.
  private static long sum(long[] longs, int from, int until) {
    long a = 0;
    long b = 0;
    long c = 0;
    long d = 0;
    for (int i = from; i < until; i += 4) {
      a += longs[i];
      b += longs[i + 1];
      c += longs[i + 2];
      d += longs[i + 3];
    }
    return a + b + c + d;
  }

  private static void atRandom() {
    int[] cells = new int[CELLS];
    for (int i = 0; i < CELLS; i++) {
      cells[i] = (int) (i * 0x9E3779B97F4A7C15L >>> 20) & CELLS - 1;
    }
    int[] places = new Random(1).ints(STEPS, 0, CELLS).toArray();
    double chased = Limit.best(3, () -> chase(cells));
    Limit.print("dependent random read, 128 MiB", chased / STEPS * 1e9, "ns");
    double scattered = Limit.best(3, () -> gather(cells, places));
    Limit.print("independent random read, 128 MiB", scattered / STEPS * 1e9, "ns");
  }

  private static long chase(int[] cells) {
    int at = 1;
    for (int i = 0; i < STEPS; i++) {
      at = cells[at] + i & CELLS - 1;
    }
    return at;
  }

  private static long gather(int[] cells, int[] places) {
    long sum = 0;
    for (int place : places) {
      sum += cells[place];
    }
    return sum;
  }
}
