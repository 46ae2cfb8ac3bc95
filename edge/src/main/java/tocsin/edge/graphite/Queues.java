package tocsin.edge.graphite;

import java.time.Duration;
import java.time.InstantSource;

/// Where questions wait for each other.
///
/// @param work what takes a processor: a question with the first part of its answer, and each
///   further part by itself, so that a small question waits for parts of long answers only
/// @param answers that have more than one part, each with its sending. A few at a time, in the
///   order in which they came, are sent as fast as all of them together, and none of them takes
///   much longer than others.
record Queues(Turns work, Turns answers) {
  /// An answer whose client does not read that fast goes on, and holds up nobody any more.
  private static final Duration LONG_ANSWER = Duration.ofMillis(60);

  static Queues forThisMachine(InstantSource clock) {
    int processors = Runtime.getRuntime().availableProcessors();
    // One more, so that there is work for all of them while one hands over to another.
    return new Queues(
        new Turns(processors + 1, Turns.LONG, clock), new Turns(processors, LONG_ANSWER, clock));
  }

  /// Whether others have work for the processors as well.
  boolean isCrowded() {
    return work.isCrowded() || answers.isCrowded();
  }
}
