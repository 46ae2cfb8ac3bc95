package tocsin.metrics.store;

import java.nio.ByteBuffer;

/// Takes samples. Blocking, thread-safe.
public interface SampleSink {
  /// Reference of a series, made when the name is new. References are small, never reused while the
  /// process lives, and worth keeping by the sender.
  ///
  /// @param name canonical name in UTF-8 between position and limit; left as it was
  /// @return the reference, or [#REFUSED] when the limit of series is reached (counted and visible)
  int reference(ByteBuffer name);

  /// Answer of [#reference] for a series that would exceed the limit.
  int REFUSED = -1;

  /// The reference of a name that has one. Quick when names come in the order in which they came
  /// before.
  ///
  /// @param bytes little-endian; the canonical name stands from `from` to before `until`
  /// @param previous the reference that the same sender used before this one, or [#UNKNOWN]
  /// @return the reference, or [#UNKNOWN] when [#reference] has to be asked
  int known(ByteBuffer bytes, int from, int until, int previous);

  /// Answer of [#known] for a name without a reference.
  int UNKNOWN = -2;

  /// Whether a sample of this moment would be kept: not before the retention, not far ahead. Asked
  /// before a name becomes a series, so that a faulty stamp makes no empty series.
  boolean takes(long atMillis);

  /// Appends a batch. Samples are judged one by one: a bad one is rejected, the rest are kept. NaN
  /// is dropped. Late samples inside the retention are kept; of two samples of one series at the
  /// same millisecond the later one wins. Returns once the accepted samples survive the death of
  /// the process, and they can be read at once.
  ///
  /// @throws StoreUnavailableException if nothing was kept and the caller should retry later
  AppendOutcome append(SampleBatch batch) throws StoreUnavailableException;
}
