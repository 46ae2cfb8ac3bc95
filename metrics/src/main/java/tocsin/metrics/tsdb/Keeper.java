package tocsin.metrics.tsdb;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// What a store does by itself, each task on a thread of its own and again some time after it has
/// ended: a long merge must not keep the log from being forced or the head from being written.
final class Keeper implements AutoCloseable {
  private static final long LONGEST_STOP_SECONDS = 30;

  /// A merge may have written gigabytes when the disk is full.
  private static final Duration REST_OF_MERGES = Duration.ofMinutes(1);

  /// @param name of its thread
  record Task(String name, Duration every, Runnable what) {}

  private record Running(ScheduledExecutorService thread, Future<?> task) {}

  private final List<Running> all;

  Keeper(List<Task> tasks) {
    this.all = tasks.stream().map(Keeper::start).toList();
  }

  /// Who does what a store has to do by itself.
  static Keeper of(StoreLimits limits, Chore force, Chore keep, Chore merge) {
    Duration pause = limits.pause();
    return new Keeper(
        List.of(
            task("store-force", limits.force(), force, Duration.ZERO),
            // Samples may wait until a block is written.
            task("store-keeper", pause, keep, Duration.ZERO),
            task("store-merger", pause, merge, REST_OF_MERGES)));
  }

  private static Task task(String name, Duration every, Chore chore, Duration rest) {
    return new Task(name, every, new PatientChore(name, chore, every, rest));
  }

  private static Running start(Task task) {
    long millis = task.every().toMillis();
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(task.name()).daemon().factory());
    return new Running(
        thread, thread.scheduleWithFixedDelay(task.what(), millis, millis, TimeUnit.MILLISECONDS));
  }

  /// Waits for what is under way.
  @Override
  public void close() {
    all.forEach(r -> r.task().cancel(false));
    all.forEach(r -> r.thread().shutdown());
    try {
      for (Running r : all) {
        r.thread().awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
