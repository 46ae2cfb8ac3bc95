package tocsin.response.lint;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.Spans;
import tocsin.response.lint.Ladder.Piece;

/// Moments at which no level of a policy has anybody.
final class NobodyAtAll implements Rule {
  @Override
  public List<Finding> look(Rota rota) {
    return rota.ladders().stream().flatMap(l -> of(l).stream()).toList();
  }

  private static Optional<Finding> of(Ladder ladder) {
    List<Piece> empty = ladder.pieces().stream().filter(Piece::isEmpty).toList();
    if (empty.isEmpty()) {
      return Optional.empty();
    }
    Duration time =
        empty.stream().map(p -> p.during().length()).reduce(Duration.ZERO, Duration::plus);
    return Optional.of(
        Finding.at(
            Check.NOBODY,
            Weight.PROBLEM,
            Rota.of(ladder.policy()),
            "no level has anybody for " + Spans.words(time) + " of the next 30 days",
            empty.stream()
                .map(p ->
                    new Trace(
                        p.during().from(),
                        "no level of "
                            + ladder.policy().name()
                            + " has anybody for "
                            + Spans.words(p.during().length())))
                .toList()));
  }
}
