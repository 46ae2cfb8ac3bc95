package tocsin.bench.alerts;

import java.util.Locale;
import tocsin.bench.figure.Samples;

/// The table of figures, printed line by line as they are known.
public final class Sheet {
  public void head(String title) {
    System.out.printf("%n%-58s %12s %12s %12s   %s%n", title, "p50", "p99", "most", "must");
  }

  public void times(String what, double[] millis, String must) {
    System.out.printf(
        Locale.ROOT,
        "%-58s %9.1f ms %9.1f ms %9.1f ms   %s%n",
        what + " (" + millis.length + ")",
        Samples.percentile(millis, 0.5),
        Samples.percentile(millis, 0.99),
        Samples.percentile(millis, 1),
        must);
  }

  public void figure(String what, double value, String unit, String must) {
    System.out.printf(Locale.ROOT, "%-58s %,12.1f %s   %s%n", what, value, unit, must);
  }

  public void count(String what, long value, String must) {
    System.out.printf(Locale.ROOT, "%-58s %,12d   %s%n", what, value, must);
  }
}
