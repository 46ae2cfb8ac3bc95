package tocsin.metrics.query;

import java.util.List;

/// Series of an answer that come one after another, most of them read only when it is their turn.
/// Used by one thread at a time; holds memory until it is closed.
public interface Coming extends AutoCloseable {
  /// What is known of all of them before the first is read.
  ///
  /// @param series how many come
  /// @param values of all of them together
  /// @param start of the one that begins first, seconds since 1970; 0 if there is none
  /// @param end of the one that ends last, seconds since 1970; 0 if there is none
  record Outline(int series, long values, long start, long end) {}

  /// What becomes of a series.
  @FunctionalInterface
  interface Made<T> {
    /// @param isAlone whether nothing is made of another one meanwhile, so that it is as well made
    ///   later, before the next ones are read
    T of(Frame frame, boolean isAlone);
  }

  Outline outline();

  /// Reads the next few, and gives what is made of each, in their order; nothing when all have
  /// come. They are forgotten at the next call and when this is closed: their values are written
  /// over then.
  ///
  /// @param isCrowded whether others have work for the processors as well: then fewer are read
  ///   together, without help
  /// @param made called by several threads at the same time
  /// @throws AbandonedException if nobody waits any more
  /// @throws QueryException if one cannot be read after all
  <T> List<T> next(boolean isCrowded, Made<T> made);

  /// Gives back what is held, also in the middle; nothing happens the second time.
  @Override
  void close();
}
