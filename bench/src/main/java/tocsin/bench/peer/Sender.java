package tocsin.bench.peer;

import java.io.IOException;
import java.util.List;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.load.Rounds;

/// Sends some series over one connection. What is costly is prepared before the clock is started.
/// Used by one thread at a time.
public interface Sender {
  List<LoadSeries> series();

  /// Goes on with other series; what was prepared is still sent.
  void rename(List<LoadSeries> series, long seed);

  /// Adds a sample of each series in each of these rounds to what will be sent.
  void prepare(Rounds rounds);

  /// Sends what was prepared, over a connection of its own, as fast as it is taken, and returns
  /// when all of it has been.
  void send(int port) throws IOException;

  /// Opens a connection over which samples are sent little by little.
  ///
  /// @param batch samples at a time, where the protocol leaves it open
  Flow open(int port, int batch) throws IOException;
}
