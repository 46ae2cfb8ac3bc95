package tocsin.metrics.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkersTest {
  private final Workers workers = new Workers(2);

  @AfterEach
  void close() {
    workers.close();
  }

  @Test
  void theAnswersComeInTheOrderOfTheParts() {
    List<Integer> squares = workers.all(1_000, i -> i * i);

    assertThat(squares).isEqualTo(IntStream.range(0, 1_000).map(i -> i * i).boxed().toList());
    assertThat(workers.all(0, i -> i)).isEmpty();
  }

  @Test
  void threeThreadsWorkOnOneQuestion() {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    var all = new CountDownLatch(3);

    // Nobody gets on before three threads are there.
    workers.all(
        48,
        i -> {
          if (seen.add(Thread.currentThread())) {
            all.countDown();
          }
          return met(all);
        });

    assertThat(seen).hasSize(3).contains(Thread.currentThread());
  }

  private static boolean met(CountDownLatch all) {
    try {
      all.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aQuestionIsAnsweredWhenAllHelpersAreBusyWithOthers() {
    List<Integer> sums =
        workers.all(100, i -> workers.all(100, k -> i + k).stream().mapToInt(n -> n).sum());

    assertThat(sums).isEqualTo(IntStream.range(0, 100).map(i -> 100 * i + 4_950).boxed().toList());
  }

  @Test
  void whatAPartThrowsIsThrownWhereItWasAskedFor() {
    assertThatThrownBy(() ->
            workers.all(
                1_000,
                i -> {
                  if (i == 777) {
                    throw new QueryException("part " + i, -1);
                  }
                  return i;
                }))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("part 777");
    assertThat(workers.all(20, i -> i)).hasSize(20);
  }

  @Test
  void nobodyWorksOnAnyPartWhenWhoAskedIsInterrupted() {
    var working = new AtomicInteger();
    Thread asking = Thread.currentThread();

    assertThatThrownBy(() ->
            workers.all(
                48,
                i -> {
                  working.incrementAndGet();
                  asking.interrupt();
                  Thread.onSpinWait();
                  return working.decrementAndGet();
                }))
        .hasMessageContaining("interrupted");

    assertThat(working).hasValue(0);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void withoutHelpersTheOneWhoAsksDoesAll() {
    try (Workers alone = new Workers(0)) {
      Set<Thread> seen = ConcurrentHashMap.newKeySet();
      alone.all(1_000, i -> seen.add(Thread.currentThread()));
      assertThat(seen).containsExactly(Thread.currentThread());
    }
  }
}
