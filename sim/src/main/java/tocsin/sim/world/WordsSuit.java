package tocsin.sim.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.response.cover.CoverFact;
import tocsin.response.cover.CoverRequest;
import tocsin.response.desk.Desk;
import tocsin.response.notice.NoticeFact;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.UserId;

/// Whoever is asked to take a shift is told of it once, while somebody still waits for their
/// answer, and soon; nobody is told at night, or twice within five minutes.
final class WordsSuit implements Invariant {
  private static final Duration APART = Duration.ofMinutes(5);
  private static final LocalTime EVENING = LocalTime.of(22, 0);
  private static final LocalTime MORNING = LocalTime.of(7, 0);

  /// A night, and what may lie between two messages.
  private static final Duration LONGEST = Duration.ofHours(9).plusMinutes(15);

  private record Question(UserId user, String request) {}

  private final Map<Question, Instant> untold = new LinkedHashMap<>();
  private final Set<Question> told = new HashSet<>();
  private final Map<UserId, Instant> last = new HashMap<>();

  @Override
  public Optional<String> sees(Fact fact, Instant at, Desk desk) {
    return switch (fact) {
      case CoverFact.Asked a -> {
        a.asked().stream()
            .filter(u -> !a.by().equals(new Actor.Person(u)))
            .forEach(u -> untold.put(new Question(u, a.request()), at));
        yield Optional.empty();
      }
      case NoticeFact.Written w -> written(w, at, desk);
      case NoticeFact.Passed p -> passed(p.user(), desk).map(q -> "at " + at + " kept from " + q);
      default -> Optional.empty();
    };
  }

  private Optional<String> written(NoticeFact.Written w, Instant at, Desk desk) {
    Optional<Instant> before = Optional.ofNullable(last.put(w.user(), at));
    if (before.filter(b -> at.isBefore(b.plus(APART))).isPresent()) {
      return Optional.of("at " + at + " again after " + before + ": " + w);
    }
    LocalTime wall = LocalTime.ofInstant(at, desk.directory().user(w.user()).orElseThrow().zone());
    if (!wall.isBefore(EVENING) || wall.isBefore(MORNING)) {
      return Optional.of("at " + at + " in the night: " + w);
    }
    return questions(w).stream()
        .filter(q -> !told.add(q) || untold.remove(q) == null || !waits(q, desk))
        .findFirst()
        .map(q -> "at " + at + " told again, or too late: " + q + " in " + w);
  }

  private static List<Question> questions(NoticeFact.Written w) {
    return w.about().stream()
        .filter(a -> a.startsWith("asked "))
        .map(a -> new Question(w.user(), a.substring("asked ".length())))
        .toList();
  }

  private static boolean waits(Question q, Desk desk) {
    return desk.covers().find(q.request()).filter(r -> r.waitsFor(q.user())).isPresent();
  }

  private Optional<Question> passed(UserId user, Desk desk) {
    return untold.keySet().stream()
        .filter(q -> q.user().equals(user) && waits(q, desk))
        .findFirst();
  }

  @Override
  public Optional<String> holds(Instant now, Desk desk) {
    untold
        .keySet()
        .removeIf(q -> desk.covers().find(q.request()).filter(CoverRequest::isOpen).isEmpty());
    if (desk.wake(Set.of()).filter(w -> !w.at().isAfter(now)).isPresent()) {
      return Optional.empty();
    }
    return untold.entrySet().stream()
        .filter(e -> waits(e.getKey(), desk) && now.isAfter(e.getValue().plus(LONGEST)))
        .findFirst()
        .map(e -> "at " + now + " not told since " + e.getValue() + ": " + e.getKey());
  }
}
