package tocsin.metrics.datadog;

import tocsin.metrics.query.AbandonedException;

/// What one question has left. Not thread-safe.
final class Budget {
  private final Samples samples;
  private int series;
  private long values;
  private long steps;

  Budget(Samples samples) {
    this.samples = samples;
    this.series = samples.limits().series();
    this.values = samples.limits().values();
    this.steps = samples.limits().steps();
  }

  /// How many series may still be read.
  int series() {
    return series;
  }

  /// Lets as many series be read as at the beginning, where the same ones are read again.
  void renewSeries() {
    series = samples.limits().series();
  }

  /// How many values were read and made so far.
  long spent() {
    return samples.limits().values() - values;
  }

  void takeSeries(String metric, int count) {
    series -= count;
    if (series < 0) {
      throw samples.limits().tooManySeries(metric);
    }
  }

  /// Values that are read or made.
  void takeValues(long count) {
    values -= count;
    if (values < 0) {
      throw samples.limits().tooManyValues("reads or makes");
    }
    pass();
  }

  /// Steps of about a nanosecond, where they may be many.
  void takeSteps(long count) {
    steps -= count;
    if (steps < 0) {
      throw samples.limits().tooLong();
    }
    pass();
  }

  /// Ends the work if it is to end.
  void pass() {
    if (samples.isAbandoned().getAsBoolean()) {
      throw new AbandonedException();
    }
  }
}
