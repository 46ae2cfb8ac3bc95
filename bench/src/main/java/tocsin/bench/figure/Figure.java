package tocsin.bench.figure;

/// One thing that was measured once.
///
/// @param peer whose it is; `loader` for the load generator's own
/// @param workload under which load
/// @param metric what; rates, `qps` and `per_core` are better when high, all others when low
/// @param value not a number when it could not be measured
public record Figure(String peer, String workload, String metric, double value, String unit) {
  /// Of the load generator, which is no peer.
  public static final String LOADER = "loader";

  String row() {
    return workload + " " + metric;
  }
}
