package tocsin.response.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.response.words.UserId;

/// Levels that are one and the same person all the time. On the first level that is somebody who is
/// never off; further up it is worth knowing.
final class LonePerson implements Rule {
  @Override
  public List<Finding> look(Rota rota) {
    List<Finding> all = new ArrayList<>();
    for (Ladder ladder : rota.ladders()) {
      for (int level = 1; level <= ladder.policy().steps().size(); level++) {
        of(ladder, level, rota).ifPresent(all::add);
      }
    }
    return all;
  }

  private static Optional<Finding> of(Ladder ladder, int level, Rota rota) {
    Set<UserId> ever =
        ladder.pieces().stream()
            .flatMap(p -> p.levels().get(level - 1).stream())
            .collect(Collectors.toSet());
    if (ever.size() != 1) {
      return Optional.empty();
    }
    UserId one = ever.iterator().next();
    List<Trace> trace =
        Paged.of(ladder, rota).stream()
            .filter(p -> p.level() == level)
            .map(p -> p.trace(rota))
            .toList();
    return Optional.of(
        Finding.at(
            Check.LONE_PERSON,
            level == 1 ? Weight.WARNING : Weight.NOTE,
            Rota.of(ladder.policy()),
            "level " + level + " is nobody but " + rota.name(one) + " for all of the next 30 days",
            trace));
  }
}
