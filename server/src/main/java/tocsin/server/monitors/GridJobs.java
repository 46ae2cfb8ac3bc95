package tocsin.server.monitors;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import tocsin.ground.time.TimeRange;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Traces;

/// The grids people wait for. One is worked on at a time, so that what is saved is evaluated in
/// time; the last few are kept. Thread-safe.
final class GridJobs {
  private static final int KEPT = 16;

  private final Traces traces;
  private final AtomicLong last = new AtomicLong();
  private final Semaphore free = new Semaphore(1, true);

  // Guarded by this; the eldest goes first.
  private final Map<String, GridJob> jobs = new LinkedHashMap<>();

  GridJobs(Traces traces) {
    this.traces = traces;
  }

  /// Begins one; empty when as many as are kept wait already.
  Optional<GridJob> begin(Sketch sketch, Monitor monitor, TimeRange over, String owner) {
    GridJob job = new GridJob(Long.toString(last.incrementAndGet()), owner, sketch, over);
    if (!keep(job)) {
      return Optional.empty();
    }
    Thread.ofVirtual().name("grid").start(() -> work(job, monitor));
    return Optional.of(job);
  }

  private void work(GridJob job, Monitor monitor) {
    free.acquireUninterruptibly();
    try {
      job.run(traces, monitor);
    } finally {
      free.release();
    }
  }

  private synchronized boolean keep(GridJob job) {
    if (jobs.size() >= KEPT) {
      Optional<String> over =
          jobs.values().stream().filter(GridJob::isOver).map(GridJob::id).findFirst();
      over.ifPresent(jobs::remove);
      if (over.isEmpty()) {
        return false;
      }
    }
    jobs.put(job.id(), job);
    return true;
  }

  /// A job of this caller's own.
  synchronized Optional<GridJob> job(String id, String caller) {
    return Optional.ofNullable(jobs.get(id)).filter(j -> j.isOf(caller));
  }
}
