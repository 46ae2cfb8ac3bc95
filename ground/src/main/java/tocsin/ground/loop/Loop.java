package tocsin.ground.loop;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.ground.journal.JournalConflictException;
import tocsin.ground.journal.JournalUnavailableException;

/// The thread around [Turns]: takes inputs in batches, wakes the state when it asked for it, and
/// answers after the commit. Thread-safe; [#submit] never blocks.
public final class Loop<I, F, A> implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Loop.class);
  private static final int MAX_BATCH = 1_000;

  // Inputs that came meanwhile wait for no more than these.
  private static final int MOST_WOKEN = 100;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
  private static final Duration ASIDE = Duration.ofMinutes(1);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(200);

  /// What waits for the loop.
  private sealed interface Task<I, F, A> {
    record Asked<I, F, A>(I input, CompletableFuture<A> answer) implements Task<I, F, A> {}

    record Question<I, F, A>(Consumer<Decider<I, F, A>> ask) implements Task<I, F, A> {}
  }

  private final Turns<I, F, A> turns;
  private final InstantSource clock;
  private final Consumer<List<F>> committed;
  private final BlockingQueue<Task<I, F, A>> queue;
  private final Thread thread;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile boolean open = true;
  private volatile Instant lastTurn;
  private volatile String trouble = "";
  // Wake-ups that met a bug, and when each is tried again. Used by the thread only.
  private final Map<I, Instant> aside = new HashMap<>();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();

  /// @param capacity inputs that may wait; one more is refused with [LoopFullException]
  /// @param committed told the facts of each commit, in order, on the loop's thread; must not block
  public Loop(
      Turns<I, F, A> turns, InstantSource clock, int capacity, Consumer<List<F>> committed) {
    this.turns = turns;
    this.clock = clock;
    this.committed = committed;
    this.queue = new LinkedBlockingQueue<>(capacity);
    this.lastTurn = clock.instant();
    this.thread = Thread.ofPlatform().name("loop").start(this::run);
  }

  /// Hands an input in. The future completes after its facts are committed, or fails when they are
  /// not.
  public CompletableFuture<A> submit(I input) {
    CompletableFuture<A> answer = new CompletableFuture<>();
    Task<I, F, A> task = new Task.Asked<>(input, answer);
    // A task that came in while the thread went away would wait for ever; it is taken back.
    if (!open || !queue.offer(task) || (!open && queue.remove(task))) {
      refused.incrementAndGet();
      answer.completeExceptionally(new LoopFullException(queue.size(), open));
    }
    return answer;
  }

  /// Looks at the state between two turns; the answer must not keep hold of it.
  public <T> CompletableFuture<T> ask(Function<Decider<I, F, A>, T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Consumer<Decider<I, F, A>> ask =
        state -> {
          try {
            answer.complete(question.apply(state));
          } catch (RuntimeException e) {
            answer.completeExceptionally(e);
          }
        };
    if (!open || !queue.offer(new Task.Question<>(ask))) {
      answer.completeExceptionally(new LoopFullException(queue.size(), open));
    }
    return answer;
  }

  /// How long ago the loop last finished a turn or looked and found nothing to do; a large value
  /// means that it is stuck.
  public Duration idleFor() {
    return Duration.between(lastTurn, clock.instant());
  }

  /// Why the last commit failed; empty when the journal takes facts, as far as is known.
  public String trouble() {
    return trouble;
  }

  /// Inputs that were not taken because too many waited.
  public long refused() {
    return refused.get();
  }

  /// Turns that did not end in a commit.
  public long failed() {
    return failed.get();
  }

  public int waiting() {
    return queue.size();
  }

  private void run() {
    while (open || !queue.isEmpty()) {
      List<Task.Asked<I, F, A>> batch = new ArrayList<>();
      try {
        waitForWork(batch);
        if (!trouble.isEmpty()) {
          turns.probe();
          trouble = "";
        }
        turn(batch);
        lastTurn = clock.instant();
      } catch (InterruptedException e) {
        open = false;
        batch.forEach(a -> a.answer().completeExceptionally(e));
      } catch (RuntimeException e) {
        failed.incrementAndGet();
        trouble = e instanceof JournalUnavailableException ? String.valueOf(e.getMessage()) : "";
        log.atError().setCause(e).addKeyValue("inputs", batch.size()).log("turn failed");
        batch.forEach(a -> a.answer().completeExceptionally(e));
        pause();
      }
    }
  }

  private void waitForWork(List<Task.Asked<I, F, A>> batch) throws InterruptedException {
    long waitMillis =
        turns
            .wake(aside.keySet())
            .map(w -> Duration.between(clock.instant(), w.at()).toMillis() + 1)
            .orElse(LONGEST_WAIT.toMillis());
    long bounded = Math.clamp(waitMillis, 0, LONGEST_WAIT.toMillis());
    Task<I, F, A> first = queue.poll(bounded, TimeUnit.MILLISECONDS);
    if (first != null) {
      List<Task<I, F, A>> waiting = new ArrayList<>(List.of(first));
      queue.drainTo(waiting, MAX_BATCH - 1);
      for (Task<I, F, A> task : waiting) {
        switch (task) {
          case Task.Asked<I, F, A> asked -> batch.add(asked);
          case Task.Question<I, F, A> q -> q.ask().accept(turns.state());
        }
      }
    }
  }

  private void turn(List<Task.Asked<I, F, A>> batch) {
    Instant now = clock.instant();
    aside.values().removeIf(t -> !t.isAfter(now));
    Turns.Committed<F, A> done;
    try {
      done = turns.take(inputs(batch), now, MOST_WOKEN, aside.keySet());
    } catch (JournalUnavailableException | JournalConflictException e) {
      throw e;
    } catch (RuntimeException e) {
      // Nothing was committed. One input or wake-up met a bug; the others must not suffer for it.
      batch.forEach(this::alone);
      oneByOne();
      return;
    }
    tell(done, batch);
  }

  private static <I, F, A> List<I> inputs(List<Task.Asked<I, F, A>> batch) {
    return batch.stream().map(Task.Asked::input).toList();
  }

  private void tell(Turns.Committed<F, A> done, List<Task.Asked<I, F, A>> batch) {
    committed.accept(done.facts());
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).answer().complete(done.answers().get(i));
    }
  }

  private void oneByOne() {
    for (int i = 0; i < MOST_WOKEN; i++) {
      Instant now = clock.instant();
      var wake = turns.wake(aside.keySet()).filter(w -> !w.at().isAfter(now));
      if (wake.isEmpty()) {
        return;
      }
      wake(wake.get().input(), now);
    }
  }

  private void wake(I input, Instant now) {
    try {
      committed.accept(turns.take(List.of(input), now).facts());
    } catch (JournalUnavailableException | JournalConflictException e) {
      throw e;
    } catch (RuntimeException bug) {
      // It would come first again at once, and no other wake-up after it.
      failed.incrementAndGet();
      aside.put(input, now.plus(ASIDE));
      log.atError().setCause(bug).addKeyValue("wake", input).log("wake-up failed");
    }
  }

  private void alone(Task.Asked<I, F, A> asked) {
    Turns.Committed<F, A> done;
    try {
      done = turns.take(List.of(asked.input()), clock.instant());
    } catch (JournalUnavailableException | JournalConflictException e) {
      throw e;
    } catch (RuntimeException bug) {
      failed.incrementAndGet();
      log.atError().setCause(bug).log("input failed");
      asked.answer().completeExceptionally(bug);
      return;
    }
    tell(done, List.of(asked));
  }

  // The journal may be back in a moment; without a pause a broken disk would fill the log.
  private void pause() {
    try {
      if (closing.await(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS)) {
        open = false;
      }
    } catch (InterruptedException e) {
      open = false;
    }
  }

  /// Stops taking inputs, finishes those that wait, and ends the thread.
  @Override
  public void close() {
    open = false;
    closing.countDown();
    // It may be waiting for work, up to a second; a full queue wakes it by itself.
    if (!queue.offer(new Task.Question<>(_ -> {}))) {
      log.atDebug().log("the loop ends behind a full queue");
    }
    try {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
