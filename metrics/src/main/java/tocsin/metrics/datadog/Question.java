package tocsin.metrics.datadog;

import tocsin.metrics.store.SampleSource;

/// What all parts of one question share.
///
/// @param wholeBuckets whether points before the time that is asked for count when they are in its
///   first bucket, as in a graph
record Question(Samples samples, Budget budget, Widths widths, boolean wholeBuckets) {
  static Question of(Samples samples, Widths widths, boolean wholeBuckets) {
    return new Question(samples, new Budget(samples), widths, wholeBuckets);
  }

  SampleSource source() {
    return samples.source();
  }

  Picking picking() {
    return new Picking(samples, budget);
  }
}
