package tocsin.metrics.query;

import java.util.concurrent.atomic.AtomicLong;
import tocsin.metrics.query.OverLimitException.Limit;

/// The memory that all questions share while they are answered, counted in values of eight bytes.
/// Thread-safe.
public final class Room {
  private final long most;
  private final AtomicLong taken = new AtomicLong();

  /// @param most values at the same time
  public Room(long most) {
    this.most = most;
  }

  /// Values that are held at this moment.
  public long taken() {
    return taken.get();
  }

  /// The part of one question, or of one answer; it is given back when it is closed. Thread-safe.
  public Held hold() {
    return new Held();
  }

  /// What one holds.
  public final class Held implements AutoCloseable {
    private final AtomicLong values = new AtomicLong();

    private Held() {}

    /// Takes more.
    ///
    /// @throws OverLimitException if there is not enough left
    public void add(long more) {
      values.addAndGet(more);
      if (taken.addAndGet(more) > most) {
        throw new OverLimitException(
            Limit.MEMORY,
            "questions hold more memory than they may: "
                + most
                + " values at the same time (expected: the same question later, or about a shorter"
                + " time or fewer series; a larger Java heap allows more)");
      }
    }

    @Override
    public void close() {
      taken.addAndGet(-values.getAndSet(0));
    }
  }
}
