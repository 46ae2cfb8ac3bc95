package tocsin.sim.player.differ;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.sim.player.Peer;

/// Asks both, and says where they differ.
///
/// @param real what is right
/// @param strict the same with its input validation on
record Duel(Peer real, Peer strict, Peer own, Excuses excuses) {
  private static final String REFUSED = "Graphite's own input validation refuses an argument";

  // What the web server says when it had to end a worker.
  private static final String WORKER_GONE = "<title>Internal Server Error</title>";

  /// What became of a question.
  sealed interface Outcome {
    record Same() implements Outcome {}

    /// They differ, and that is meant.
    record Excused(String reason) implements Outcome {}

    /// The real one said nothing in time.
    record NoAnswer() implements Outcome {}

    record Differs(Found found) implements Outcome {}
  }

  Outcome play(Question question) {
    Optional<Found> found;
    try {
      Peer.Reply wanted = real.send(question.request());
      if (wanted.status() == 500 && wanted.text().contains(WORKER_GONE)) {
        return new Outcome.NoAnswer();
      }
      found = Found.compare(question, wanted, own);
    } catch (IOException e) {
      return new Outcome.NoAnswer();
    }
    return found.map(this::judged).orElseGet(Outcome.Same::new);
  }

  private Outcome judged(Found found) {
    Optional<String> reason = excuses.reason(found).or(() -> ofPart(found.question()));
    if (reason.isEmpty() && found.own() == 400 && refuses(found.question())) {
      reason = Optional.of(REFUSED);
    }
    return reason.<Outcome>map(Outcome.Excused::new).orElseGet(() -> new Outcome.Differs(found));
  }

  /// Of several targets, why one of them is excused.
  private Optional<String> ofPart(Question question) {
    return question.targets().size() == 1
        ? Optional.empty()
        : question
            .alone()
            .map(this::play)
            .flatMap(o -> o instanceof Outcome.Excused e ? Stream.of(e.reason()) : Stream.of())
            .findFirst();
  }

  private boolean refuses(Question question) {
    try {
      return strict.send(question.request()).status() == 400;
    } catch (IOException e) {
      return false;
    }
  }

  /// The smallest question in this one over which they still differ.
  Found smallest(Found found) {
    return found
        .question()
        .smaller()
        .map(this::play)
        .flatMap(o -> o instanceof Outcome.Differs d ? Stream.of(d.found()) : Stream.of())
        .findFirst()
        .map(this::smallest)
        .orElse(found);
  }
}
