package tocsin.sim.player.differ;

import java.io.IOException;
import java.util.List;
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
    record Excused(String reason, Found found) implements Outcome {}

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
    Optional<String> reason = excuses.reason(found, this::isSame).or(() -> ofPart(found));
    if (reason.isEmpty() && found.own() == 400 && refuses(found.question())) {
      reason = Optional.of(REFUSED);
    }
    return reason
        .<Outcome>map(r -> new Outcome.Excused(r, found))
        .orElseGet(() -> new Outcome.Differs(found));
  }

  private boolean isSame(Question question) {
    return play(question) instanceof Outcome.Same;
  }

  /// Why a part of it is excused, if nothing else differs: of several targets one of them, of one
  /// that Tocsin refuses what it refuses in the same words, of another format than JSON what it is
  /// as that.
  private Optional<String> ofPart(Found found) {
    Question question = found.question();
    if (question.options().containsKey(Question.FORMAT)) {
      return excused(Stream.of(play(question.plain()))).map(Outcome.Excused::reason).findFirst();
    }
    if (question.targets().size() > 1) {
      List<Outcome> alone = question.alone().map(this::play).toList();
      return alone.stream().anyMatch(o -> o instanceof Outcome.Differs)
          ? Optional.empty()
          : excused(alone.stream()).map(Outcome.Excused::reason).findFirst();
    }
    return found.own() != 400
        ? Optional.empty()
        : excused(question.parts().map(this::play))
            .filter(e -> e.found().refusal().equals(found.refusal()))
            .map(Outcome.Excused::reason)
            .findFirst();
  }

  private static Stream<Outcome.Excused> excused(Stream<Outcome> outcomes) {
    return outcomes.flatMap(o -> o instanceof Outcome.Excused e ? Stream.of(e) : Stream.of());
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
