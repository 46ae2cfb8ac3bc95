package tocsin.metrics.fuzz;

/// What Jazzer runs; the property `tocsin.fuzz` names the target.
public final class Fuzzed {
  private static final FuzzTarget TARGET = Targets.of(System.getProperty("tocsin.fuzz", ""));

  private Fuzzed() {}

  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    TARGET.take(input);
  }
}
