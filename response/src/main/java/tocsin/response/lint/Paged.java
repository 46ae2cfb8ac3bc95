package tocsin.response.lint;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.response.lint.Ladder.Piece;
import tocsin.response.people.User;
import tocsin.response.words.UserId;

/// The first time in the window at which a policy in use would page somebody.
///
/// @param level counted from 1
record Paged(User who, Ladder ladder, int level, Instant at) {
  /// Everybody who would be paged, each once.
  static List<Paged> first(Rota rota) {
    Map<UserId, Paged> all = new LinkedHashMap<>();
    rota.ladders().stream()
        .flatMap(l -> of(l, rota).stream())
        .forEach(p -> all.merge(p.who().id(), p, (a, b) -> b.at().isBefore(a.at()) ? b : a));
    return List.copyOf(all.values());
  }

  /// Everybody on each level of a policy, each once for a level.
  static List<Paged> of(Ladder ladder, Rota rota) {
    record Place(UserId user, int level) {}
    Map<Place, Paged> all = new LinkedHashMap<>();
    for (Piece piece : ladder.pieces()) {
      for (int i = 0; i < piece.levels().size(); i++) {
        int level = i + 1;
        piece
            .levels()
            .get(i)
            .forEach(u ->
                rota.user(u)
                    .ifPresent(who ->
                        all.putIfAbsent(
                            new Place(u, level),
                            new Paged(who, ladder, level, piece.during().from()))));
      }
    }
    return List.copyOf(all.values());
  }

  /// Proves that they are paged.
  Trace trace(Rota rota) {
    return new Trace(at, says(rota));
  }

  /// `level 1 of Payments is Ana (payments-primary, layer weekly, turn 3)`.
  String says(Rota rota) {
    return "level "
        + level
        + " of "
        + ladder.policy().name()
        + " is "
        + who.name()
        + " ("
        + ladder.because(level, who.id(), at, rota)
        + ")";
  }
}
