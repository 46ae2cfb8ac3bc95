package tocsin.bench.peer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.load.Values;

/// The body of a remote-write request: a sample each of some series. Made once; for each round only
/// values and stamps are written over, so that what is measured is the server's work.
final class WriteBody {
  private static final int MOST = 2_000;
  private static final int STAMP_BYTES = 6;

  /// Value, tag of the stamp, stamp.
  private static final int SAMPLE_BYTES = Double.BYTES + 1 + STAMP_BYTES;

  private final ByteBuffer body;
  private final int first;
  private final int[] samplesAt;

  private WriteBody(List<LoadSeries> series, int first, int until) {
    this.first = first;
    this.samplesAt = new int[until - first];
    var request = new ProtoBytes();
    for (int i = first; i < until; i++) {
      request.field(1, timeSeries(series.get(i)));
      samplesAt[i - first] = request.size() - SAMPLE_BYTES;
    }
    byte[] raw = request.toArray();
    byte[] packed = Snappy.literal(raw);
    for (int i = 0; i < samplesAt.length; i++) {
      samplesAt[i] += packed.length - raw.length;
    }
    this.body = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// Bodies that hold all series, 2,000 in each.
  static List<WriteBody> of(List<LoadSeries> series) {
    List<WriteBody> bodies = new ArrayList<>();
    for (int from = 0; from < series.size(); from += MOST) {
      bodies.add(new WriteBody(series, from, Math.min(series.size(), from + MOST)));
    }
    return bodies;
  }

  /// Labels in order of their names, then a sample of zeros.
  private static byte[] timeSeries(LoadSeries series) {
    var sample =
        new ProtoBytes()
            .tag(1, ProtoBytes.FIXED64)
            .zeros(Double.BYTES)
            .tag(2, ProtoBytes.VARINT)
            .zeros(STAMP_BYTES);
    return new ProtoBytes()
        .field(1, label("__name__", series.metric()))
        .field(1, label("dc", series.zone()))
        .field(1, label("env", "prod"))
        .field(1, label("host", series.host()))
        .field(1, label("role", series.role()))
        .field(2, sample.toArray())
        .toArray();
  }

  private static byte[] label(String name, String value) {
    return new ProtoBytes().field(1, name).field(2, value).toArray();
  }

  int series() {
    return samplesAt.length;
  }

  /// Moves each series on and writes its sample.
  byte[] write(Values values, long atMillis) {
    for (int i = 0; i < samplesAt.length; i++) {
      values.advance(first + i);
      body.putDouble(samplesAt[i], values.value(first + i));
      stamp(samplesAt[i] + Double.BYTES + 1, atMillis);
    }
    return body.array();
  }

  /// A varint of six bytes: enough for milliseconds from 2004 until 2109.
  private void stamp(int at, long atMillis) {
    for (int i = 0; i < STAMP_BYTES - 1; i++) {
      body.put(at + i, (byte) (atMillis >>> 7 * i & 0x7F | 0x80));
    }
    body.put(at + STAMP_BYTES - 1, (byte) (atMillis >>> 7 * (STAMP_BYTES - 1)));
  }
}
