package tocsin.metrics.head;

import tocsin.metrics.store.SampleBatch;

/// Brings the values of a series to the decimal places they already have, so that each is a small
/// difference from the one before: 12 after 12.50 is 1200 hundredths.
final class Places {
  private static final long[] POWERS = powers();

  private Places() {}

  private static long[] powers() {
    long[] powers = new long[SampleBatch.MOST_PLACES + 1];
    long power = 1;
    for (int i = 0; i < powers.length; i++) {
      powers[i] = power;
      power *= 10;
    }
    return powers;
  }

  /// The places to keep a value with: those the series has, if it comes back to the bit that way,
  /// else its own; [SampleBatch#BITS] for what is no decimal.
  static int common(long number, int places, int known) {
    if (places == SampleBatch.BITS) {
      return common(Double.longBitsToDouble(number), known);
    }
    boolean fits =
        known > places && Math.abs(number) <= SampleBatch.LARGEST_MANTISSA / POWERS[known - places];
    return fits ? known : places;
  }

  private static int common(double value, int known) {
    if (known != SampleBatch.BITS && fits(value, known)) {
      return known;
    }
    for (int places = 0; places <= SampleBatch.MOST_PLACES; places++) {
      if (fits(value, places)) {
        return places;
      }
    }
    return SampleBatch.BITS;
  }

  private static boolean fits(double value, int places) {
    double scaled = Math.rint(value * POWERS[places]);
    return Math.abs(scaled) <= SampleBatch.LARGEST_MANTISSA
        && Double.doubleToRawLongBits(SampleBatch.value((long) scaled, places))
            == Double.doubleToRawLongBits(value);
  }

  /// The number of a value in places that [#common] gave.
  static long number(long number, int places, int common) {
    if (places == common) {
      return number;
    }
    if (places == SampleBatch.BITS) {
      return (long) Math.rint(Double.longBitsToDouble(number) * POWERS[common]);
    }
    return number * POWERS[common - places];
  }
}
