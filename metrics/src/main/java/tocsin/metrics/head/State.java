package tocsin.metrics.head;

/// How far the stream of a series is, in one word, because each access to memory outside the heap
/// has its price:
///
///     state = used:16 capacity:16 places:8 points:24     the lowest bits first
///
/// Bytes used in the open chunk and its size; decimal places of the last decimal plus one, so that
/// 0 stands for [tocsin.metrics.store.SampleBatch#BITS]; points that came in order, which stay at
/// the most that can be told: nobody needs more than whether there are none, one, or several.
final class State {
  private static final int CAPACITY_SHIFT = 16;
  private static final int PLACES_SHIFT = 32;
  private static final int POINTS_SHIFT = 40;
  private static final long SHORT = 0xFFFF;
  private static final long MOST_POINTS = (1L << 24) - 1;

  private State() {}

  static long of(int used, int capacity, int places, long points) {
    return used
        | (long) capacity << CAPACITY_SHIFT
        | (places + 1L) << PLACES_SHIFT
        | Math.min(points, MOST_POINTS) << POINTS_SHIFT;
  }

  static int used(long state) {
    return (int) (state & SHORT);
  }

  static int capacity(long state) {
    return (int) (state >>> CAPACITY_SHIFT & SHORT);
  }

  static int places(long state) {
    return (int) (state >>> PLACES_SHIFT & 0xFF) - 1;
  }

  static long points(long state) {
    return state >>> POINTS_SHIFT;
  }
}
