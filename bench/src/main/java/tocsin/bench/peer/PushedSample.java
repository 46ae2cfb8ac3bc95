package tocsin.bench.peer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;

/// Samples of a gauge with one label, pushed by remote write.
public final class PushedSample {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Encoding",
          "snappy",
          "Content-Type",
          "application/x-protobuf",
          "X-Prometheus-Remote-Write-Version",
          "0.1.0");

  private PushedSample() {}

  /// Sends a value for each of some labels.
  public static void send(
      HttpConnection to, String metric, List<String> labels, double[] values, long atMillis)
      throws IOException {
    var request = new ProtoBytes();
    for (int i = 0; i < values.length; i++) {
      byte[] value =
          ByteBuffer.allocate(Double.BYTES)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putDouble(values[i])
              .array();
      byte[] sample =
          new ProtoBytes()
              .tag(1, ProtoBytes.FIXED64)
              .raw(value)
              .tag(2, ProtoBytes.VARINT)
              .varint(atMillis)
              .toArray();
      request.field(
          1,
          new ProtoBytes()
              .field(1, label("__name__", metric))
              .field(1, label("probe", labels.get(i)))
              .field(2, sample)
              .toArray());
    }
    HttpConnection.Answer answer =
        to.post("/api/v1/write", HEADERS, Snappy.literal(request.toArray()));
    if (!answer.isGood()) {
      throw new IOException("a sample was not taken: " + answer);
    }
  }

  private static byte[] label(String name, String value) {
    return new ProtoBytes().field(1, name).field(2, value).toArray();
  }
}
