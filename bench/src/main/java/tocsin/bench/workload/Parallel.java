package tocsin.bench.workload;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The same at the same time.
final class Parallel {
  private Parallel() {}

  /// Something that is done for each of the numbers from 0 on.
  @FunctionalInterface
  interface Task {
    void run(int number) throws IOException, InterruptedException;
  }

  /// Runs all, each in a thread of its own, and returns when the last has ended.
  static void run(int count, Task task) throws IOException, InterruptedException {
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i;
        running.add(
            threads.submit(() -> {
              task.run(number);
              return number;
            }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IOException(String.valueOf(e.getCause()), e);
    }
  }
}
