package tocsin.metrics.function;

import java.util.function.Supplier;
import tocsin.metrics.query.Frame;

/// A series of an answer: which slots it has, and how to get it.
///
/// @param start stamp of the first value, seconds since 1970
/// @param end end of the last slot, seconds since 1970
/// @param size how many values it has
/// @param isReady whether it was read already
/// @param frame gives it; may be called by any thread
record Awaited(long start, long end, int size, boolean isReady, Supplier<Frame> frame) {
  /// One that is there.
  static Awaited ready(Frame frame) {
    return new Awaited(frame.start(), frame.end(), frame.size(), true, () -> frame);
  }
}
