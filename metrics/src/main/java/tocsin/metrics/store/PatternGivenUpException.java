package tocsin.metrics.store;

/// A regular expression goes back and forth too often; the message is written for its author.
public final class PatternGivenUpException extends IllegalArgumentException {
  PatternGivenUpException(String pattern) {
    super("'" + pattern + "' takes too long (expected: no repetition inside a repetition)");
  }
}
