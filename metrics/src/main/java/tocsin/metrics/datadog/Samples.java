package tocsin.metrics.datadog;

import java.util.function.BooleanSupplier;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.store.SampleSource;

/// Where values are read, and how much one question may cost.
///
/// @param isAbandoned whether the work is to end; asked now and then
public record Samples(SampleSource source, QueryLimits limits, BooleanSupplier isAbandoned) {
  /// For as long as it takes.
  public Samples(SampleSource source, QueryLimits limits) {
    this(source, limits, () -> false);
  }
}
