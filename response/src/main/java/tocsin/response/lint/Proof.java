package tocsin.response.lint;

import java.time.Instant;

/// What is known of a way to reach somebody.
public sealed interface Proof {
  /// A page arrived there, the last time one was sent.
  record Arrived(Instant at) implements Proof {}

  /// The last page did not arrive.
  record Failed(Instant at, String why) implements Proof {}

  /// Nothing on this server carries it.
  record NoCourier() implements Proof {}
}
