package tocsin.bench.peer;

import java.util.List;
import tocsin.bench.load.LoadSeries;

/// How samples are sent.
public enum Protocol {
  /// Carbon lines over TCP.
  PLAINTEXT {
    @Override
    public Sender sender(List<LoadSeries> series, long seed) {
      return new PlainSender(series, seed);
    }
  },
  /// Prometheus remote write over HTTP, many series in a request.
  REMOTE_WRITE {
    @Override
    public Sender sender(List<LoadSeries> series, long seed) {
      return new RemoteSender(series, seed);
    }
  };

  /// What sends these series over one connection.
  public abstract Sender sender(List<LoadSeries> series, long seed);
}
