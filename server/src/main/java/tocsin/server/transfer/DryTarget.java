package tocsin.server.transfer;

import java.util.Optional;
import tocsin.metrics.series.SeriesName;

/// Counts what would be brought, and brings nothing.
public final class DryTarget implements Target {
  private final long oldestMillis;
  private long points;
  private long tooOld;

  /// @param oldestMillis earlier points would not be taken
  public DryTarget(long oldestMillis) {
    this.oldestMillis = oldestMillis;
  }

  @Override
  public void begin(SeriesName series) {
    // Any series would do.
  }

  @Override
  public void point(long atMillis, double value) {
    points += atMillis >= oldestMillis ? 1 : 0;
    tooOld += atMillis >= oldestMillis ? 0 : 1;
  }

  @Override
  public Optional<String> end() {
    return Optional.empty();
  }

  @Override
  public void confirm() {
    // Nothing was brought.
  }

  @Override
  public int filesAtOnce() {
    return 1;
  }

  @Override
  public long points() {
    return points;
  }

  @Override
  public long tooOld() {
    return tooOld;
  }

  @Override
  public void close() {
    // Nothing was opened.
  }
}
