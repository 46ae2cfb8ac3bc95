package tocsin.bench.monitors;

import java.io.IOException;

/// A product that watches probes and tells a webhook.
interface Rig extends AutoCloseable {
  String name();

  /// Starts it and has it watch so many probes: over 100 is trouble.
  void start(int probes, String hook) throws IOException, InterruptedException;

  /// Sends the values of probes from this one on, stamped with now.
  void send(int first, double[] values) throws IOException;

  /// Of all its processes.
  double cpuSeconds();

  @Override
  void close();
}
