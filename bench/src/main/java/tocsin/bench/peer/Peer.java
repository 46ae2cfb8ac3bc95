package tocsin.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.load.Window;

/// A product that is measured: what is particular to it.
public interface Peer {
  /// Short, the head of its column.
  String name();

  /// Whether its program is on this machine.
  boolean isHere();

  /// What sends these series to it over one connection.
  Sender sender(List<LoadSeries> series, long seed);

  /// Where samples go in, on this machine.
  int port();

  /// Prepares a folder that may hold what an earlier start left, and tells what starts it there.
  List<Command> launch(Path folder) throws IOException;

  /// Whether it takes samples and answers questions; failing to connect means no as well.
  boolean isReady() throws IOException;

  /// All points that can be queried.
  long count(Window window) throws IOException;

  /// The points of one series that can be queried.
  long points(LoadSeries series, Window window) throws IOException;

  /// Asks it to bring what is in memory to where it stays.
  void flush() throws IOException;

  /// What lies on the disk after [#flush].
  ///
  /// @param expected points that were sent, for peers that do not say how many they have written
  OnDisk disk(Path folder, long expected) throws IOException;

  /// The languages it is asked in.
  List<Flavour> flavours();

  /// What it promises about samples when its process is killed.
  String promise();
}
