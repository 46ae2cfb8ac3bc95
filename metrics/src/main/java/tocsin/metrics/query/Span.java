package tocsin.metrics.query;

/// The slots of one series that a window asks for.
///
/// @param first stamp of the first slot, seconds since 1970
/// @param step seconds between slots
/// @param archive from which they come: 0 is the finest, of which the others are made
/// @param cost values that are read for them
public record Span(long first, long step, int count, int archive, long cost) {
  /// What is left of it after its first slots.
  public Span without(int slots) {
    return new Span(
        first + slots * step,
        step,
        count - slots,
        archive,
        cost / Math.max(1, count) * (count - slots));
  }

  /// Where the last slot ends.
  public long end() {
    return first + count * step;
  }
}
