package tocsin.metrics.store;

import java.util.Arrays;

/// Samples on their way in, as three columns that are filled, appended and cleared over and over,
/// so that the hot path allocates nothing. Not thread-safe: one sender owns it.
public final class SampleBatch {
  private final int[] references;
  private final long[] millis;
  private final double[] values;
  private int size;

  /// @param capacity samples it can hold
  public SampleBatch(int capacity) {
    references = new int[capacity];
    millis = new long[capacity];
    values = new double[capacity];
  }

  /// Adds one sample; the caller checks [#isFull] first.
  ///
  /// @param reference from [SampleSink#reference]
  /// @param atMillis milliseconds since 1970, UTC
  public void add(int reference, long atMillis, double value) {
    references[size] = reference;
    millis[size] = atMillis;
    values[size] = value;
    size++;
  }

  public boolean isFull() {
    return size == references.length;
  }

  public int size() {
    return size;
  }

  public int reference(int i) {
    return references[i];
  }

  public long millis(int i) {
    return millis[i];
  }

  public double value(int i) {
    return values[i];
  }

  public void clear() {
    size = 0;
  }

  @Override
  public String toString() {
    return "SampleBatch" + Arrays.toString(Arrays.copyOf(references, Math.min(size, 10)));
  }
}
