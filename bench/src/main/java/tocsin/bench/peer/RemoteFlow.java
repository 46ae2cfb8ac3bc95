package tocsin.bench.peer;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import tocsin.bench.load.Values;

/// Remote-write requests, one at a time.
final class RemoteFlow implements Flow {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Type", "application/x-protobuf",
          "Content-Encoding", "snappy",
          "X-Prometheus-Remote-Write-Version", "0.1.0");

  private final HttpConnection connection;
  private final List<WriteBody> bodies;
  private final Values values;
  private int next;
  private long roundMillis;

  RemoteFlow(HttpConnection connection, List<WriteBody> bodies, Values values) {
    this.connection = connection;
    this.bodies = bodies;
    this.values = values;
  }

  /// A series must not have two samples of one millisecond, so a round has one stamp, later than
  /// that of the round before.
  @Override
  public int send(long atMillis) throws IOException {
    if (next == 0) {
      roundMillis = Math.max(roundMillis + 1, atMillis);
    }
    WriteBody body = bodies.get(next);
    next = (next + 1) % bodies.size();
    post(body.write(values, roundMillis));
    return body.series();
  }

  void post(byte[] body) throws IOException {
    HttpConnection.Answer answer = connection.post("/api/v1/write", HEADERS, body);
    if (!answer.isGood()) {
      throw new IOException("remote write was refused: " + answer);
    }
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
