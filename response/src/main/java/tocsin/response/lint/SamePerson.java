package tocsin.response.lint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.ground.time.Spans;
import tocsin.response.lint.Ladder.Piece;
import tocsin.response.words.UserId;

/// Levels that are no backup: everybody on them was told on a level before. Levels on which people
/// take turns tell one of several, so they make nobody the same.
final class SamePerson implements Rule {
  @Override
  public List<Finding> look(Rota rota) {
    List<Finding> all = new ArrayList<>();
    for (Ladder ladder : rota.ladders()) {
      for (int level = 2; level <= ladder.policy().steps().size(); level++) {
        of(ladder, level, rota).ifPresent(all::add);
      }
    }
    return all;
  }

  private static Optional<Finding> of(Ladder ladder, int level, Rota rota) {
    List<Piece> same = ladder.pieces().stream().filter(p -> isNoBackup(ladder, level, p)).toList();
    if (same.isEmpty()) {
      return Optional.empty();
    }
    Duration time =
        same.stream().map(p -> p.during().length()).reduce(Duration.ZERO, Duration::plus);
    return Optional.of(
        Finding.at(
            Check.NO_BACKUP,
            Weight.WARNING,
            Rota.of(ladder.policy()),
            "level "
                + level
                + " is no backup for "
                + Spans.words(time)
                + " of the next 30 days: the same person is asked before",
            same.stream().map(p -> trace(ladder, level, p, rota)).toList()));
  }

  private static boolean isNoBackup(Ladder ladder, int level, Piece piece) {
    Set<UserId> before = new HashSet<>();
    for (int i = 0; i < level - 1; i++) {
      if (!ladder.policy().steps().get(i).takesTurns()) {
        before.addAll(piece.levels().get(i));
      }
    }
    Set<UserId> here = piece.levels().get(level - 1);
    return !here.isEmpty() && before.containsAll(here);
  }

  private static Trace trace(Ladder ladder, int level, Piece piece, Rota rota) {
    Set<UserId> here = piece.levels().get(level - 1);
    UserId one = here.iterator().next();
    int other = 1;
    while (!piece.levels().get(other - 1).contains(one)) {
      other++;
    }
    var at = piece.during().from();
    return new Trace(
        at,
        "level "
            + level
            + " of "
            + ladder.policy().name()
            + " is "
            + here.stream().map(rota::name).collect(Collectors.joining(" and "))
            + " ("
            + ladder.because(level, one, at, rota)
            + "), who is level "
            + other
            + " as well ("
            + ladder.because(other, one, at, rota)
            + ")");
  }
}
