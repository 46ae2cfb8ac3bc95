package tocsin.bench.load;

/// Numbers by chance, the same for a seed on every machine: xorshift with 64 bits, quick enough to
/// cost nothing beside the rest.
final class Draws {
  private long state;

  Draws(long seed) {
    this.state = 0x9E3779B97F4A7C15L ^ seed * 0xBF58476D1CE4E5B9L;
  }

  long positive() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return state >>> 1;
  }
}
