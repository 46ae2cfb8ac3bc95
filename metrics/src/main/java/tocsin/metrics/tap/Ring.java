package tocsin.metrics.tap;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// Samples on their way from those who bring them to one who takes them, in columns that are made
/// once. One thread at a time puts, one takes; neither waits for the other.
final class Ring {
  private static final VarHandle PUT = counter("put");
  private static final VarHandle TAKEN = counter("taken");

  private final int[] references;
  private final long[] millis;
  private final double[] values;
  private final int mask;

  // How many were put and taken since the beginning; read through the handles.
  private long put;
  private long taken;

  /// @param capacity a power of two
  Ring(int capacity) {
    references = new int[capacity];
    millis = new long[capacity];
    values = new double[capacity];
    mask = capacity - 1;
  }

  private static VarHandle counter(String name) {
    try {
      return MethodHandles.lookup().findVarHandle(Ring.class, name, long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /// @return false when it is full
  boolean put(int reference, long atMillis, double value) {
    long at = put;
    if (at - (long) TAKEN.getAcquire(this) > mask) {
      return false;
    }
    int slot = (int) at & mask;
    references[slot] = reference;
    millis[slot] = atMillis;
    values[slot] = value;
    PUT.setRelease(this, at + 1);
    return true;
  }

  /// For the one who puts.
  boolean isHalfFull() {
    return put - (long) TAKEN.getAcquire(this) > mask >>> 1;
  }

  /// Gives all that was put before the call, in that order.
  void drain(Tap.Taker to) {
    long end = (long) PUT.getAcquire(this);
    for (long at = taken; at < end; at++) {
      int slot = (int) at & mask;
      to.sample(references[slot], millis[slot], values[slot]);
      TAKEN.setRelease(this, at + 1);
    }
  }
}
