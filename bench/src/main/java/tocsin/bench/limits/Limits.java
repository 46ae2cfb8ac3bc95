package tocsin.bench.limits;

import java.io.IOException;
import java.nio.file.Path;

/// Prints the limits of this machine; about a minute.
public final class Limits {
  private Limits() {}

  /// @param args a folder on the disk that is to be measured
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args.length > 0 ? args[0] : System.getProperty("java.io.tmpdir"));
    System.out.println(
        Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors");
    new MemoryLimits().measure();
    LoopbackLimits.measure(1, 64 << 10);
    LoopbackLimits.measure(1, 256 << 10);
    LoopbackLimits.measure(4, 64 << 10);
    RoundTrip.measure();
    DiskLimits.measure(folder);
    new ParseLimits(100_000).measure();
    new ParseLimits(1_000_000).measure();
    Entropy.print();
  }
}
