package tocsin.response.notice;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.response.notice.Notice.State;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;

/// What waits to be told, and from when on each schedule is to be looked at, folded from the facts.
/// Not thread-safe: the loop owns it.
public final class Notices {
  private static final int REMEMBERED = 200;

  private final Map<String, Notice> waiting = new LinkedHashMap<>();
  private final Map<ScheduleId, Instant> looked = new HashMap<>();
  private final Map<ScheduleId, Set<String>> told = new HashMap<>();
  private final Map<UserId, Instant> since = new HashMap<>();
  private int made;

  /// How many there were.
  public int made() {
    return made;
  }

  /// What waits for a courier, the oldest first.
  public List<Notice> waiting() {
    return List.copyOf(waiting.values());
  }

  public Optional<Notice> waiting(String id) {
    return Optional.ofNullable(waiting.get(id));
  }

  /// From when on a schedule is to be looked at: nothing is told of what an edit came too late for.
  public Optional<Instant> from(ScheduleId schedule) {
    return Optional.ofNullable(looked.get(schedule));
  }

  /// Whether something is to be told still.
  public boolean isNew(ScheduleId schedule, Planned p) {
    return !told.getOrDefault(schedule, Set.of()).contains(p.key())
        && !p.due().isBefore(since.getOrDefault(p.shift().user(), Instant.MIN));
  }

  /// A schedule was saved or removed.
  public void edited(ScheduleId schedule, boolean isThere, Instant at) {
    if (isThere) {
      looked.put(schedule, at);
    } else {
      looked.remove(schedule);
      told.remove(schedule);
    }
  }

  /// A person was saved, perhaps with other wishes.
  public void edited(UserId user, Instant at) {
    since.put(user, at);
  }

  /// Folds a fact.
  ///
  /// @return the words as they stand since then; empty for what changes none
  public Optional<Notice> apply(NoticeFact fact, Instant at) {
    return switch (fact) {
      case NoticeFact.Due d -> Optional.of(due(d, at));
      case NoticeFact.Written w -> Optional.of(made(Notice.of(w, at)));
      case NoticeFact.Passed p -> Optional.empty();
      case NoticeFact.Waits w -> Optional.empty();
      case NoticeFact.Compared c -> Optional.empty();
      case NoticeFact.BrokenDue b -> Optional.of(made(Notice.of(b, at)));
      case NoticeFact.BrokenMended m -> Optional.empty();
      case NoticeFact.Sent s -> after(s.notice(), State.SENT, at, s.receipt());
      case NoticeFact.Delayed d -> after(d.notice(), State.WAITING, d.until(), d.why());
      case NoticeFact.Failed f -> after(f.notice(), State.FAILED, at, f.why());
      case NoticeFact.Looked l -> {
        // What was due at that instant is done, told or not.
        looked.put(l.schedule(), at.plusNanos(1));
        yield Optional.empty();
      }
    };
  }

  private Notice due(NoticeFact.Due d, Instant at) {
    Notice n = made(Notice.of(d, at));
    Set<String> known = told.computeIfAbsent(d.schedule(), s -> new LinkedHashSet<>());
    known.add(
        d.user()
            + " "
            + d.rule().when().word()
            + " "
            + d.edge()
            + " "
            + d.rule().lead()
            + " "
            + d.rule().contact());
    if (known.size() > REMEMBERED) {
      known.remove(known.iterator().next());
    }
    return n;
  }

  private Notice made(Notice n) {
    made++;
    waiting.put(n.id(), n);
    return n;
  }

  private Optional<Notice> after(String id, State next, Instant again, String said) {
    Optional<Notice> n = waiting(id).map(w -> w.after(next, again, said));
    n.ifPresent(w -> {
      if (next == State.WAITING) {
        waiting.put(id, w);
      } else {
        waiting.remove(id);
      }
    });
    return n;
  }
}
