package tocsin.metrics.fuzz;

/// A decoder with the promises it makes for any input. Whatever it throws is a finding. The same
/// input must do the same each time.
@FunctionalInterface
public interface FuzzTarget {
  void take(byte[] input) throws Exception;
}
