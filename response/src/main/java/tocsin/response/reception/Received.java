package tocsin.response.reception;

/// What became of something that was sent. Each door puts it into its vendor's words.
public sealed interface Received {
  /// It would survive a crash.
  record Taken() implements Received {}

  /// No service has this key.
  record UnknownKey() implements Received {}

  /// Too many for this key.
  record TooMany(long secondsToWait) implements Received {}

  /// The loop is full or the journal is away: come again.
  record Away() implements Received {}
}
