package tocsin.edge.graphite;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Lets about as many questions be worked on at the same time as there are processors, in the order
/// in which they came: all of them at once take as long, but some of them much longer than others.
/// Whoever takes long does not hold up those who do not: after a while the work goes on, and the
/// next begins beside it. Nobody is turned away: as many wait as there are connections, and the
/// limits of a question count from its turn on. Thread-safe.
final class Turns {
  /// Longer than most questions of a dashboard take.
  static final Duration LONG = Duration.ofMillis(20);

  private final int most;
  private final Duration lengthy;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Condition> waiting = new ArrayDeque<>();

  /// Those that count, in the order in which they began.
  private final List<Turn> taken = new ArrayList<>();

  /// @param most at the same time
  /// @param lengthy after which the next begins beside what goes on
  Turns(int most, Duration lengthy, InstantSource clock) {
    this.most = most;
    this.lengthy = lengthy;
    this.clock = clock;
  }

  /// The work of one question, or of a part of its answer; it is over when it is closed.
  final class Turn implements AutoCloseable {
    private final Instant begun = clock.instant();

    private Turn() {}

    @Override
    public void close() {
      lock.lock();
      try {
        taken.remove(this);
        wakeNext();
      } finally {
        lock.unlock();
      }
    }
  }

  /// Waits for its turn. Whoever is interrupted meanwhile does not wait on.
  Turn take() {
    lock.lock();
    try {
      if (!waiting.isEmpty() || !isFree()) {
        awaitTurn();
      }
      var turn = new Turn();
      taken.add(turn);
      wakeNext();
      return turn;
    } finally {
      lock.unlock();
    }
  }

  /// Takes a turn if nobody has to wait for that.
  Optional<Turn> tryTake() {
    lock.lock();
    try {
      if (!waiting.isEmpty() || !isFree()) {
        return Optional.empty();
      }
      var turn = new Turn();
      taken.add(turn);
      return Optional.of(turn);
    } finally {
      lock.unlock();
    }
  }

  /// Whether more than one question is worked on that counts, or somebody waits.
  boolean isCrowded() {
    lock.lock();
    try {
      forgetLong();
      return taken.size() > 1 || !waiting.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  private void awaitTurn() {
    Condition mine = lock.newCondition();
    waiting.add(mine);
    try {
      while (!mine.equals(waiting.peek()) || !isFree()) {
        if (mine.equals(waiting.peek())) {
          mine.awaitNanos(untilNextIsLong());
        } else {
          mine.await();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      waiting.remove(mine);
    }
  }

  private boolean isFree() {
    forgetLong();
    return taken.size() < most;
  }

  private void forgetLong() {
    Instant now = clock.instant();
    taken.removeIf(t -> !t.begun.plus(lengthy).isAfter(now));
  }

  private long untilNextIsLong() {
    return Duration.between(clock.instant(), taken.getFirst().begun.plus(lengthy)).toNanos();
  }

  private void wakeNext() {
    if (!waiting.isEmpty()) {
      waiting.getFirst().signal();
    }
  }
}
