package tocsin.bench.load;

/// A piece of time, both ends in it.
///
/// @param from second since 1970
/// @param to second since 1970
public record Window(long from, long to) {
  public long seconds() {
    return to - from + 1;
  }
}
