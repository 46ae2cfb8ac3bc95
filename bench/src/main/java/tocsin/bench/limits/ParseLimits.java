package tocsin.bench.limits;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tocsin.bench.load.Lines;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.load.Rounds;

/// How fast carbon lines can be taken apart on one core, from doing the least to doing it the usual
/// way.
final class ParseLimits {
  private static final int LEAST_LINES = 2_000_000;
  private static final int NAIVE_BYTES = 16 << 20;

  private final int series;
  private final byte[] text;
  private final int lines;

  ParseLimits(int series) {
    this.series = series;
    int rounds = Math.max(2, LEAST_LINES / series);
    this.lines = series * rounds;
    var made = new Lines(LoadSeries.share(0, series, 0, 1), 1);
    this.text = joined(made.text(new Rounds(1_790_000_000L, 0, rounds)));
  }

  private static byte[] joined(List<ByteBuffer> chunks) {
    int size = chunks.stream().mapToInt(ByteBuffer::remaining).sum();
    ByteBuffer all = ByteBuffer.allocate(size);
    chunks.forEach(all::put);
    return all.array();
  }

  void measure() {
    double gib = text.length / Limit.GIB;
    System.out.printf("-- %,d series, %,d lines, %,d bytes%n", series, lines, text.length);
    double plain = Limit.best(3, () -> newlines(text));
    Limit.print("line ends, byte by byte", gib / plain, "GiB/s");
    double eight = Limit.best(3, () -> Eights.count(text));
    Limit.print("line ends, eight bytes at a time", gib / eight, "GiB/s");
    var parser = new BareParser(text, series);
    double bare = Limit.best(4, parser::run);
    Limit.print("whole lines, next series foreseen", lines / bare / 1e6, "M lines/s");
    byte[] some = Arrays.copyOf(text, NAIVE_BYTES);
    double naive = Limit.best(2, () -> naive(some));
    Limit.print("whole lines, String, split, HashMap", newlines(some) / naive / 1e6, "M lines/s");
  }

  private static long newlines(byte[] text) {
    long count = 0;
    for (byte b : text) {
      count += b == '\n' ? 1 : 0;
    }
    return count;
  }

  private static long naive(byte[] text) {
    Map<String, double[]> last = new HashMap<>();
    int from = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n') {
        String line = new String(text, from, i - from, StandardCharsets.ISO_8859_1);
        String[] fields = line.split(" ", -1);
        double[] point = last.computeIfAbsent(fields[0], name -> new double[2]);
        point[0] = Double.parseDouble(fields[1]);
        point[1] = Long.parseLong(fields[2]);
        from = i + 1;
      }
    }
    return last.size();
  }
}
