package tocsin.edge.graphite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TurnsTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final Turns turns = new Turns(2, Turns.LONG, now::get);

  @Test
  void theThirdWaitsUntilOneIsOver() throws InterruptedException {
    Turns.Turn first = turns.take();
    turns.take();
    Thread third = waiting(() -> turns.take());

    assertThat(third.isAlive()).isTrue();
    first.close();

    third.join();
  }

  @Test
  void turnsComeInTheOrderInWhichTheyWereAskedFor() throws InterruptedException {
    Turns.Turn first = turns.take();
    turns.take();
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < 5; i++) {
      int number = i;
      threads.add(
          waiting(() -> {
            try (Turns.Turn _ = turns.take()) {
              order.add(number);
            }
          }));
    }

    first.close();

    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(order).isEqualTo(IntStream.range(0, 5).boxed().toList());
  }

  @Test
  void whoDoesNotWaitGetsATurnWhenOneIsFreeAndNobodyWaits() throws InterruptedException {
    Turns.Turn first = turns.take();
    Turns.Turn second = turns.tryTake().orElseThrow();
    assertThat(turns.tryTake()).isEmpty();

    Thread third = waiting(() -> turns.take());
    assertThat(turns.tryTake()).isEmpty();
    first.close();
    third.join();
    assertThat(turns.tryTake()).isEmpty();

    second.close();
    assertThat(turns.tryTake()).isPresent();
  }

  @Test
  void twoAreACrowdOneAndSomebodyWhoTakesLongAreNone() {
    Turns.Turn first = turns.take();
    assertThat(turns.isCrowded()).isFalse();

    Turns.Turn second = turns.take();
    assertThat(turns.isCrowded()).isTrue();
    second.close();
    assertThat(turns.isCrowded()).isFalse();

    now.set(NOON.plus(Turns.LONG));
    turns.take();
    assertThat(turns.isCrowded()).isFalse();
    first.close();
  }

  @Test
  void whoTakesLongHoldsUpNobody() {
    turns.take();
    turns.take();
    now.set(NOON.plus(Turns.LONG));

    Turns.Turn third = turns.take();
    turns.take();

    now.set(NOON.plus(Turns.LONG.multipliedBy(2)));
    third.close();
    assertThat(turns.take()).isNotNull();
  }

  @Test
  void whoWaitsBehindLongWorkBeginsWhenItHasTakenLong() throws InterruptedException {
    turns.take();
    turns.take();
    Thread third = waiting(() -> turns.take());

    now.set(NOON.plus(Turns.LONG));

    third.join();
  }

  @Test
  void whoIsInterruptedWaitsNoLonger() throws InterruptedException {
    turns.take();
    turns.take();
    Thread third = waiting(() -> turns.take());
    Thread fourth = waiting(() -> turns.take());

    third.interrupt();
    third.join();

    now.set(NOON.plus(Turns.LONG));
    fourth.join();
  }

  /// Started, and waits.
  private static Thread waiting(Runnable what) {
    Thread thread = Thread.ofVirtual().start(what);
    while (thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    return thread;
  }
}
