package tocsin.bench.monitors;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.tap.Tap;
import tocsin.response.monitor.Evaluation;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Progress;
import tocsin.response.monitor.Trace;

/// How many thresholds one core compares.
final class Rates {
  private static final int SERIES = 1_000_000;
  private static final int BATCH = 1_000;

  private Rates() {}

  /// Samples of a million watched series that are well, as they arrive.
  static double onArrival() {
    var tap = new Tap();
    tap.open();
    IntStream.range(0, SERIES).forEach(r -> tap.watch(r, Double.NEGATIVE_INFINITY, 100, false));
    int[] all = IntStream.range(0, BATCH).toArray();
    var batches = new SampleBatch[SERIES / BATCH];
    for (int b = 0; b < batches.length; b++) {
      batches[b] = new SampleBatch(BATCH);
      for (int i = 0; i < BATCH; i++) {
        batches[b].addDecimal(b * BATCH + i, 0, 2_000 + i, 2);
      }
    }
    return Pace.of(round -> {
      tap.bring(batches[(int) (round % batches.length)], all, BATCH);
      return BATCH;
    });
  }

  /// Whole judgements of a series over a window in memory, as a tick makes them.
  static double judged() {
    Monitor monitor =
        Monitor.parse(
            """
            {"id":"m","service":"s","target":"a","threshold":100,"every":"1s","slot":"1s"}\
            """);
    Instant at = Instant.parse("2026-01-15T02:00:59.999Z");
    double[] values = IntStream.range(0, 60).mapToDouble(i -> 20 + i % 50).toArray();
    var trace = new Trace("a", at.toEpochMilli() - 59_999, 1_000, values);
    Progress[] progress = {Progress.NEW};
    return Pace.of(_ -> {
      progress[0] = Evaluation.judge(monitor, List.of(trace), progress[0], at).progress();
      return 1;
    });
  }
}
