package tocsin.metrics.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// A target that must not take more memory than its input can be worth: a length that was made up
/// must be noticed before an array is made of it. Counted for the thread, so that it does not
/// depend on who else is busy. Under Jazzer it would count what Jazzer notes down of each
/// comparison; there the heap is small instead.
record Frugal(FuzzTarget target) implements FuzzTarget {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final long MOST_BYTES = 64 << 20;
  private static final long FOR_EACH_BYTE = 4_096;

  @Override
  public void take(byte[] input) throws Exception {
    long most = MOST_BYTES + FOR_EACH_BYTE * input.length;
    // The first time counts the loading of classes too.
    long first = taken(input);
    long bytes = first > most ? taken(input) : first;
    if (bytes > most) {
      throw new AssertionError(
          bytes + " bytes of memory were taken for an input of " + input.length + " bytes");
    }
  }

  private long taken(byte[] input) throws Exception {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    target.take(input);
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
