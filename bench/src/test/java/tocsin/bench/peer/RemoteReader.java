package tocsin.bench.peer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads remote-write bodies, as far as they are used here.
final class RemoteReader {
  record Sample(Map<String, String> labels, double value, long millis) {}

  private RemoteReader() {}

  static List<Sample> read(byte[] body) {
    ByteBuffer request = unpacked(body);
    List<Sample> samples = new ArrayList<>();
    while (request.hasRemaining()) {
      samples.add(sample(field(request, 1)));
    }
    return samples;
  }

  /// A Snappy block of literals.
  private static ByteBuffer unpacked(byte[] block) {
    ByteBuffer in = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer out = ByteBuffer.allocate((int) varint(in)).order(ByteOrder.LITTLE_ENDIAN);
    while (in.hasRemaining()) {
      int tag = in.get() & 0xFF;
      if (tag != 0xFC) {
        throw new IllegalArgumentException("tag: " + tag + " (expected: a literal)");
      }
      int length = in.getInt() + 1;
      out.put(in.slice(in.position(), length));
      in.position(in.position() + length);
    }
    return out.flip();
  }

  private static Sample sample(ByteBuffer series) {
    Map<String, String> labels = new TreeMap<>();
    while (series.get(series.position()) == 0x0A) {
      ByteBuffer label = field(series, 1);
      labels.put(text(field(label, 1)), text(field(label, 2)));
    }
    ByteBuffer sample = field(series, 2);
    expect(sample, 0x09);
    double value = sample.getDouble();
    expect(sample, 0x10);
    return new Sample(labels, value, varint(sample));
  }

  private static ByteBuffer field(ByteBuffer in, int number) {
    expect(in, number << 3 | 2);
    int length = (int) varint(in);
    ByteBuffer field = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
    in.position(in.position() + length);
    return field;
  }

  private static void expect(ByteBuffer in, int tag) {
    int found = in.get();
    if (found != tag) {
      throw new IllegalArgumentException("tag: " + found + " (expected: " + tag + ")");
    }
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = in.get();
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  private static String text(ByteBuffer bytes) {
    return StandardCharsets.UTF_8.decode(bytes).toString();
  }
}
