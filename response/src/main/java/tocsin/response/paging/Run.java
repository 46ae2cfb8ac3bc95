package tocsin.response.paging;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tocsin.response.people.ContactMethod;
import tocsin.response.words.Actor;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PageId;
import tocsin.response.words.PolicyId;
import tocsin.response.words.RunId;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// One escalation on its way: which policy, how far, who has it. An incident has one for its own
/// policy and one for each policy or person that was pulled in.
///
/// @param level 1 for the first step; 0 while nobody was found
/// @param round 0 for the first pass through the policy
/// @param planned pages whose time has not come
/// @param sent pages that became due since the present step was entered
/// @param nextAt when the next step takes over, or when somebody is looked for again
public record Run(
    RunId id,
    IncidentId incident,
    Source source,
    Urgency urgency,
    State state,
    int level,
    int round,
    List<Assignment> assigned,
    List<Planned> planned,
    List<UserId> unreachable,
    List<PageId> sent,
    Optional<Instant> nextAt) {

  /// Where a run stands.
  public enum State {
    /// Somebody was told and has time to answer.
    PAGING,
    /// Nobody is on call on any step.
    WAITING,
    /// Every step went unanswered.
    EXHAUSTED,
    /// Answered, resolved, or taken over.
    STOPPED
  }

  /// Why a run exists.
  public sealed interface Source {
    /// The policy of the incident's service.
    record OwnPolicy(PolicyId policy) implements Source {}

    /// Somebody asked another team for help.
    record PulledIn(PolicyId policy, Actor by, String message) implements Source {}

    /// Somebody asked a person for help.
    record Asked(UserId user, Actor by, String message) implements Source {}

    /// Given to people directly; does not escalate.
    record Direct(List<UserId> users, Actor by) implements Source {
      public Direct {
        users = List.copyOf(users);
      }
    }

    /// True for the run an acknowledgement by anybody stops.
    default boolean isOwn() {
      return switch (this) {
        case OwnPolicy o -> true;
        case Direct d -> true;
        case PulledIn p -> false;
        case Asked a -> false;
      };
    }
  }

  /// A page whose time has not come.
  public record Planned(UserId user, ContactMethod contact, Instant at, String because) {}

  public Run {
    assigned = List.copyOf(assigned);
    planned = List.copyOf(planned);
    unreachable = List.copyOf(unreachable);
    // Rows that were written before this was kept do not have it.
    sent = List.copyOf(Objects.requireNonNullElse(sent, List.of()));
  }

  /// The same run under other notification rules.
  Run with(Urgency other) {
    return new Run(
        id,
        incident,
        source,
        other,
        state,
        level,
        round,
        assigned,
        planned,
        unreachable,
        sent,
        nextAt);
  }

  /// Whether somebody has it while nobody is on call on any step.
  public boolean isHeldOnNoStep() {
    return state == State.PAGING && level == 0 && !(source instanceof Source.Direct);
  }

  public boolean isActive() {
    return state != State.STOPPED;
  }

  public boolean has(UserId user) {
    return assigned.stream().anyMatch(a -> a.user().equals(user));
  }

  /// When the first planned page is due.
  public Optional<Instant> pageAt() {
    return planned.stream().map(Planned::at).min(Instant::compareTo);
  }
}
