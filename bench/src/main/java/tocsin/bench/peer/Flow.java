package tocsin.bench.peer;

import java.io.Closeable;
import java.io.IOException;

/// A connection over which samples of a moment are sent, series after series, then the first again.
public interface Flow extends Closeable {
  /// Sends the next few.
  ///
  /// @return how many; the last of a round are fewer than usual
  int send(long atMillis) throws IOException;
}
