package tocsin.metrics.store;

import java.util.Arrays;

/// Samples on their way in, as columns that are filled, appended and cleared over and over, so that
/// the hot path allocates nothing. A value is kept as it was written: a decimal is a whole number
/// and its places, so that 0.10 need not become a double and be guessed back. Not thread-safe: one
/// sender owns it.
public final class SampleBatch {
  /// Places of a value that is given by its IEEE bits.
  public static final int BITS = -1;

  /// Largest mantissa, either sign, and most places of a decimal: its quotient is the double that
  /// reading the text gives, to the bit.
  public static final long LARGEST_MANTISSA = 1L << 51;

  public static final int MOST_PLACES = 15;

  private static final double[] POWERS = powers();

  private final int[] references;
  private final long[] millis;
  private final long[] numbers;
  private final byte[] places;
  private int size;

  /// @param capacity samples it can hold
  public SampleBatch(int capacity) {
    references = new int[capacity];
    millis = new long[capacity];
    numbers = new long[capacity];
    places = new byte[capacity];
  }

  private static double[] powers() {
    double[] powers = new double[MOST_PLACES + 1];
    long power = 1;
    for (int i = 0; i <= MOST_PLACES; i++) {
      powers[i] = power;
      power *= 10;
    }
    return powers;
  }

  /// Adds one sample; the caller checks [#isFull] first.
  ///
  /// @param reference from [SampleSink#reference]
  /// @param atMillis milliseconds since 1970, UTC
  public void add(int reference, long atMillis, double value) {
    add(reference, atMillis, Double.doubleToRawLongBits(value), BITS);
  }

  /// Adds one sample whose value is `mantissa / 10^places`; the caller checks [#isFull] first.
  ///
  /// @param mantissa at most [#LARGEST_MANTISSA], and no negative zero
  /// @param places 0 to [#MOST_PLACES]
  public void addDecimal(int reference, long atMillis, long mantissa, int places) {
    add(reference, atMillis, mantissa, places);
  }

  private void add(int reference, long atMillis, long number, int placesOfIt) {
    references[size] = reference;
    millis[size] = atMillis;
    numbers[size] = number;
    places[size] = (byte) placesOfIt;
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
    return value(numbers[i], places[i]);
  }

  /// The double that a number and its places stand for.
  public static double value(long number, int places) {
    if (places <= 0) {
      return places == 0 ? number : Double.longBitsToDouble(number);
    }
    return number / POWERS[places];
  }

  /// The mantissa, or the IEEE bits.
  public long number(int i) {
    return numbers[i];
  }

  /// Decimal places, or [#BITS].
  public int places(int i) {
    return places[i];
  }

  public boolean isNaN(int i) {
    return places[i] == BITS && Double.isNaN(Double.longBitsToDouble(numbers[i]));
  }

  /// Forgets all samples but the first ones.
  public void keep(int count) {
    size = Math.min(size, count);
  }

  public void clear() {
    size = 0;
  }

  @Override
  public String toString() {
    return "SampleBatch" + Arrays.toString(Arrays.copyOf(references, Math.min(size, 10)));
  }
}
