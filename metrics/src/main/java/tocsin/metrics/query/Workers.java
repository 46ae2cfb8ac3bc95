package tocsin.metrics.query;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Threads that help with the parts of a question. Whoever asks works as well, and gets help from
/// those threads that have nothing to do at that moment: nothing ever waits in a queue, so that
/// many questions at once share the processors as if there were no helpers. Thread-safe.
public final class Workers implements AutoCloseable {
  /// So many parts are taken together at most. A part takes tens of microseconds, a thread a few to
  /// come.
  private static final int MOST_AT_ONCE = 16;

  /// How often each thread comes for more, so that none is left with much when the others are done.
  private static final int TURNS = 4;

  private final int most;
  private final AtomicInteger asking = new AtomicInteger();
  private final ThreadPoolExecutor helpers;

  /// @param most helpers; 0 lets each question be answered by one thread
  public Workers(int most) {
    this.most = most;
    this.helpers =
        new ThreadPoolExecutor(
            Math.max(1, most),
            Math.max(1, most),
            0,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().name("query-", 0).daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());
  }

  /// As many helpers as there are processors beside the one that asks.
  public static Workers forThisMachine() {
    return new Workers(Runtime.getRuntime().availableProcessors() - 1);
  }

  /// Does all parts, and gives what came of them in order. Ends early when one of them fails, with
  /// what it threw. However it ends, nobody works on any of them then.
  ///
  /// @param part may be called by several threads at the same time
  public <T> List<T> all(int count, IntFunction<T> part) {
    int atOnce = Math.clamp(count / (TURNS * (most + 1L)), 1, MOST_AT_ONCE);
    var job = new Job<T>(count, atOnce, part);
    try {
      // With as many questions as processors help would only be one more to wait for.
      int helping = Math.min(job.groups(), most + 2 - asking.incrementAndGet());
      for (int i = 1; i < helping; i++) {
        helpers.execute(job);
      }
      job.run();
      return job.results();
    } finally {
      asking.decrementAndGet();
    }
  }

  /// Does all parts, as above, of which nothing comes.
  public void each(int count, IntConsumer part) {
    all(
        count,
        i -> {
          part.accept(i);
          return true;
        });
  }

  /// The parts of one question. Those who work on it take the next group of parts until none is
  /// left; who comes too late finds nothing to do.
  private static final class Job<T> implements Runnable {
    private final int count;
    private final int atOnce;
    private final IntFunction<T> part;
    private final AtomicReferenceArray<@Nullable T> results;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch left;
    private volatile @Nullable Throwable failure;

    Job(int count, int atOnce, IntFunction<T> part) {
      this.count = count;
      this.atOnce = atOnce;
      this.part = part;
      this.results = new AtomicReferenceArray<>(count);
      this.left = new CountDownLatch(groups());
    }

    int groups() {
      return (count + atOnce - 1) / atOnce;
    }

    @Override
    public void run() {
      int groups = groups();
      for (int group = next.getAndIncrement(); group < groups; group = next.getAndIncrement()) {
        group(group * atOnce);
      }
    }

    // Whatever goes wrong on a helper is thrown where the question was asked.
    @SuppressWarnings("CatchingUnchecked")
    private void group(int from) {
      try {
        for (int i = from; i < Math.min(count, from + atOnce) && failure == null; i++) {
          results.set(i, part.apply(i));
        }
      } catch (RuntimeException | Error e) {
        failure = e;
      } finally {
        left.countDown();
      }
    }

    List<T> results() {
      awaitAll();
      switch (failure) {
        case null -> {}
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case Throwable e -> throw new IllegalStateException(e);
      }
      var all = new ArrayList<T>(count);
      for (int i = 0; i < count; i++) {
        all.add(results.get(i));
      }
      return all;
    }

    private void awaitAll() {
      boolean isInterrupted = false;
      for (boolean isOver = false; !isOver; ) {
        try {
          left.await();
          isOver = true;
        } catch (InterruptedException e) {
          isInterrupted = true;
          failure = new IllegalStateException("interrupted while a question was answered", e);
        }
      }
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    helpers.shutdownNow();
  }
}
