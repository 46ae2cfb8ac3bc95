package tocsin.bench.alerts;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Events at an even pace over connections that are kept: each has its moment, however long those
/// before it took, and its time counts from that moment (open loop). What is not accepted is sent
/// again until it is, after waits that double as in clients of such doors, up to half a second. An
/// answer that does not come within twenty seconds is none. Events of one lane go one after the
/// other, in their order.
///
/// One thread serves all lanes, so that the server has as much as can be of the processors that it
/// shares with its senders. It wakes once a millisecond at most; by so much an event can be late,
/// which is part of its time.
final class Volley {
  private static final long MOST_SECONDS = 60;
  private static final long LONGEST_ANSWER = TimeUnit.SECONDS.toNanos(20);
  private static final long FIRST_WAIT = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long MOST_WAIT = TimeUnit.MILLISECONDS.toNanos(500);

  private final int port;
  private final int lanes;
  private final long everyNanos;
  private final IntFunction<Shot> shots;
  private final long[] due;
  private final long[] accepted;
  private final AtomicLong again = new AtomicLong();

  /// @param everyNanos from one event to the next; 0 for as fast as they are taken
  Volley(int port, int lanes, int count, long everyNanos, IntFunction<Shot> shots) {
    this.port = port;
    this.lanes = lanes;
    this.everyNanos = everyNanos;
    this.shots = shots;
    this.due = new long[count];
    this.accepted = new long[count];
  }

  /// Sends all. Blocking.
  void send() throws IOException {
    long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50);
    try (Selector selector = Selector.open()) {
      var running = new Running(selector, start);
      for (int lane = 0; lane < Math.min(lanes, due.length); lane++) {
        running.begin(new Lane(selector, port, lane));
      }
      while (running.goesOn()) {
        running.turn();
      }
    }
  }

  /// All lanes of one [#send].
  private final class Running {
    private final PriorityQueue<Lane> resting =
        new PriorityQueue<>(Comparator.comparingLong(Lane::wakesAt));
    private final Selector selector;
    private final long start;
    private long looksAt;
    private int left;

    Running(Selector selector, long start) {
      this.selector = selector;
      this.start = start;
      this.looksAt = start;
    }

    boolean goesOn() {
      return left > 0;
    }

    void begin(Lane lane) {
      left++;
      next(lane);
    }

    private void next(Lane lane) {
      int n = lane.event();
      if (n >= due.length) {
        left--;
        lane.close();
        return;
      }
      due[n] = everyNanos == 0 ? System.nanoTime() : start + n * everyNanos;
      lane.load(shots.apply(n), due[n]);
      resting.add(lane);
    }

    void turn() throws IOException {
      Lane first = resting.peek();
      long wait =
          first == null ? MOST_WAIT : Math.min(first.wakesAt() - System.nanoTime(), MOST_WAIT);
      if (wait > 0) {
        selector.select(this::heard, Math.max(1, TimeUnit.NANOSECONDS.toMillis(wait)));
      } else {
        selector.selectNow(this::heard);
      }
      long now = System.nanoTime();
      while (!resting.isEmpty() && resting.element().wakesAt() <= now) {
        fire(resting.remove());
      }
      if (now > looksAt) {
        looksAt = now + MOST_WAIT;
        lanesOf(selector).filter(l -> l.hasGivenUp(LONGEST_ANSWER)).forEach(this::again);
      }
    }

    private void fire(Lane lane) {
      try {
        lane.send();
      } catch (IOException e) {
        again(lane);
      }
    }

    private void heard(SelectionKey key) {
      Lane lane = (Lane) key.attachment();
      try {
        switch (lane.hear()) {
          case PART -> {}
          case ACCEPTED -> {
            accepted[lane.event()] = System.nanoTime();
            over(lane);
          }
          case REFUSED -> again(lane);
        }
      } catch (IOException e) {
        again(lane);
      }
    }

    private void again(Lane lane) {
      again.incrementAndGet();
      if (lane.tries(FIRST_WAIT, MOST_WAIT) > TimeUnit.SECONDS.toNanos(MOST_SECONDS)) {
        over(lane);
      } else {
        resting.add(lane);
      }
    }

    private void over(Lane lane) {
      lane.advance(lanes);
      next(lane);
    }
  }

  private static Stream<Lane> lanesOf(Selector selector) {
    return List.copyOf(selector.keys()).stream().map(k -> (Lane) k.attachment());
  }

  long due(int n) {
    return due[n];
  }

  /// When it was accepted; 0 for never.
  long accepted(int n) {
    return accepted[n];
  }

  int count() {
    return due.length;
  }

  long never() {
    return Arrays.stream(accepted).filter(t -> t == 0).count();
  }

  /// How many were accepted before a moment.
  long before(long moment) {
    return Arrays.stream(accepted).filter(t -> t != 0 && t < moment).count();
  }

  long sentAgain() {
    return again.get();
  }

  /// Milliseconds from its moment to its acceptance, of events whose moment lies in a span.
  double[] millis(long from, long until) {
    return IntStream.range(0, due.length)
        .filter(n -> due[n] >= from && due[n] < until && accepted[n] != 0)
        .mapToDouble(n -> (accepted[n] - due[n]) / 1e6)
        .toArray();
  }
}
