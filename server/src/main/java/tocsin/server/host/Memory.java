package tocsin.server.host;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.metrics.query.QueryLimits;
import tocsin.server.settings.Questions;

/// How much memory samples and their names may take.
///
/// @param indexBytes of the heap, for the index of names: the rest must do for everything else
/// @param besideBytes outside the heap, for names and newest samples
record Memory(long indexBytes, long besideBytes) {
  private static final Logger log = LoggerFactory.getLogger(Memory.class);

  /// What a virtual machine takes for its heap unless told otherwise is a quarter.
  private static final int HEAP_OF_MACHINE = 4;

  private static final double INDEX_OF_HEAP = 0.4;
  private static final long LEAST = 64L << 20;

  /// Of the values that questions may hold together, that much is kept of answers at most.
  private static final int KEPT_PART = 16;

  /// What was chosen, or else what the machine, or the container, lets be derived: a half of what
  /// it has beside the heap, so that buffers, code and cached files have the other.
  static Memory of(OptionalLong chosen) {
    long heap = Runtime.getRuntime().maxMemory();
    return of(chosen, heap, machineBytes(heap));
  }

  static Memory of(OptionalLong chosen, long heap, long machine) {
    return new Memory(
        (long) (heap * INDEX_OF_HEAP), chosen.orElse(Math.max(LEAST, (machine - heap) / 2)));
  }

  /// Limits of questions: all of them together hold a quarter of the heap in values, one of them a
  /// half of that unless another part was chosen; never more than all may.
  static QueryLimits of(Questions chosen, long heap) {
    long together = Math.max(1, heap / 4 / Double.BYTES);
    long usual = Math.min(QueryLimits.DEFAULT.values(), Math.max(1, together / 2));
    long values = Math.min(together, chosen.values().orElse(usual));
    if (chosen.values().isPresent() && chosen.values().getAsLong() > values) {
      log.atWarn()
          .addKeyValue("chosen", chosen.values().getAsLong())
          .addKeyValue("used", values)
          .log(
              "max-query-values is more than the heap allows; TOCSIN_JAVA_OPTS=-Xmx8g enlarges it");
    }
    return new QueryLimits(
        chosen.series(),
        values,
        together,
        QueryLimits.DEFAULT.depth(),
        Duration.ofSeconds(chosen.seconds()),
        chosen.kept().orElse(Math.min(QueryLimits.KEPT, together / KEPT_PART)));
  }

  /// Through the name of a type that is not of the language's own packages. The bean that can be
  /// asked by names alone takes as long as the rest of a start's settings.
  private static long machineBytes(long heap) {
    try {
      return (Long)
          Class.forName("com.sun.management.OperatingSystemMXBean")
              .getMethod("getTotalMemorySize")
              .invoke(ManagementFactory.getOperatingSystemMXBean());
    } catch (ReflectiveOperationException e) {
      log.atWarn().setCause(e).log("the machine does not say how much memory it has");
      return heap * HEAP_OF_MACHINE;
    }
  }
}
