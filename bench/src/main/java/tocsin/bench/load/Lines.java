package tocsin.bench.load;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Carbon lines of a list of series, whose values go on from one line of a series to its next. Not
/// thread-safe: one sender owns it.
public final class Lines {
  /// No line is longer.
  public static final int LONGEST = 512;

  private static final int CHUNK = 4 << 20;

  private final List<LoadSeries> series;
  private final Values values;
  private final byte[] names;
  private final int[] ends;

  public Lines(List<LoadSeries> series, long seed) {
    this.series = List.copyOf(series);
    this.values = new Values(series, seed);
    this.ends = new int[series.size()];
    var all = new ByteArrayOutputStream(series.size() * 64);
    for (int i = 0; i < ends.length; i++) {
      all.writeBytes((series.get(i).path() + " ").getBytes(StandardCharsets.US_ASCII));
      ends[i] = all.size();
    }
    this.names = all.toByteArray();
  }

  public List<LoadSeries> series() {
    return series;
  }

  /// The end of every line of a second.
  public static byte[] stamp(long second) {
    return (" " + second + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  /// Writes the next line of a series.
  ///
  /// @param to has room for [#LONGEST] bytes
  /// @return where the line ends
  public int write(byte[] to, int at, int line, byte[] stamp) {
    values.advance(line);
    int from = line == 0 ? 0 : ends[line - 1];
    int length = ends[line] - from;
    System.arraycopy(names, from, to, at, length);
    int end = Digits.decimal(to, at + length, values.number(line), values.places(line));
    System.arraycopy(stamp, 0, to, end, stamp.length);
    return end + stamp.length;
  }

  /// The lines of some rounds, outside the heap so that sending them costs no copy.
  public List<ByteBuffer> text(Rounds rounds) {
    List<ByteBuffer> chunks = new ArrayList<>();
    byte[] chunk = new byte[CHUNK];
    int end = 0;
    for (int round = rounds.from(); round < rounds.until(); round++) {
      byte[] stamp = stamp(rounds.second(round));
      for (int line = 0; line < ends.length; line++) {
        end = write(chunk, end, line, stamp);
        if (end > CHUNK - LONGEST) {
          chunks.add(direct(chunk, end));
          end = 0;
        }
      }
    }
    if (end > 0) {
      chunks.add(direct(chunk, end));
    }
    return chunks;
  }

  private static ByteBuffer direct(byte[] bytes, int length) {
    return ByteBuffer.allocateDirect(length).put(bytes, 0, length).flip();
  }
}
