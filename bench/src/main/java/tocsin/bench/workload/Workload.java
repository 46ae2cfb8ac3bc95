package tocsin.bench.workload;

import java.io.IOException;
import tocsin.bench.figure.Figures;
import tocsin.bench.peer.Server;

/// A load and what is measured under it.
interface Workload {
  /// The name of its figures.
  String name();

  /// @param server not started; left stopped, its folder deleted
  void run(Server server, Figures.Sheet sheet) throws IOException, InterruptedException;
}
