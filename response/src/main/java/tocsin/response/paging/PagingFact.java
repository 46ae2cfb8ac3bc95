package tocsin.response.paging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.response.people.ContactMethod;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PageId;
import tocsin.response.words.PolicyId;
import tocsin.response.words.RunId;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// What can happen to escalations and pages.
public sealed interface PagingFact extends Fact {
  IncidentId incident();

  record RunStarted(RunId run, IncidentId incident, Run.Source source, Urgency urgency)
      implements PagingFact {}

  /// A step took over. Its people, its pages to come and its delay are written down as they were,
  /// so that a later edit of a policy or a schedule changes nothing that is under way.
  ///
  /// @param nextAt when the next step takes over; empty when there is none
  record LevelEntered(
      RunId run,
      IncidentId incident,
      int level,
      int round,
      List<Assignment> assigned,
      List<Run.Planned> planned,
      Optional<Instant> nextAt,
      String because)
      implements PagingFact {
    public LevelEntered {
      assigned = List.copyOf(assigned);
      planned = List.copyOf(planned);
    }
  }

  /// A step that takes turns was entered: its ring stands here now.
  ///
  /// @param next place of the target that is asked first next time
  record RingTurned(RunId run, IncidentId incident, PolicyId policy, int level, int next)
      implements PagingFact {}

  /// Other notification rules count from now on.
  record RunUrgencyChanged(RunId run, IncidentId incident, Urgency urgency) implements PagingFact {}

  /// Nobody is on call on any step: loud, and looked at again when somebody comes on call.
  record NobodyOnCall(RunId run, IncidentId incident, Optional<Instant> lookAgainAt)
      implements PagingFact {}

  /// The last step went unanswered: loud. Those who were told stay told.
  record Exhausted(RunId run, IncidentId incident, String because) implements PagingFact {}

  record RunStopped(RunId run, IncidentId incident, String because) implements PagingFact {}

  /// A page for the outbox.
  record PageDue(
      PageId page,
      RunId run,
      IncidentId incident,
      UserId user,
      ContactMethod contact,
      String because)
      implements PagingFact {}

  /// Its time has come, and it waits a little longer.
  record PageHeld(PageId page, IncidentId incident, Instant until, Held why)
      implements PagingFact {}

  /// Given to a courier, whose answer is waited for until the lease ends.
  ///
  /// @param within the page in whose message it is told; empty for one that is told by itself
  record PageHandedOver(
      PageId page, IncidentId incident, int attempt, Instant leaseUntil, Optional<PageId> within)
      implements PagingFact {}

  /// The vendor took it and may tell later whether it arrived.
  ///
  /// @param confirmBy when the next contact method is used if nothing was told; empty when nothing
  ///   will be
  record PageAccepted(
      PageId page, IncidentId incident, int attempt, String receipt, Optional<Instant> confirmBy)
      implements PagingFact {}

  /// The vendor took it and told nothing since.
  record PageUnconfirmed(PageId page, IncidentId incident, int attempt, String why)
      implements PagingFact {}

  /// The person looked at it.
  record PageSeen(PageId page, IncidentId incident, String how) implements PagingFact {}

  /// Its link was too old, and whoever has it asked for another to the same contact method.
  ///
  /// @param by whoever was paged; nobody signs in for that
  /// @param via `link`
  record PageLinkRenewed(PageId page, IncidentId incident, UserId by, String via)
      implements PagingFact {}

  record PageDelivered(PageId page, IncidentId incident, int attempt, String receipt)
      implements PagingFact {}

  /// The courier could not deliver now.
  record PageDelayed(PageId page, IncidentId incident, int attempt, Instant again, String why)
      implements PagingFact {}

  /// The courier will not deliver.
  record PageFailed(PageId page, IncidentId incident, int attempt, String why)
      implements PagingFact {}

  record PageAnswered(PageId page, IncidentId incident, Actor by) implements PagingFact {}

  record PageCancelled(PageId page, IncidentId incident, String because) implements PagingFact {}

  /// No contact method of this person works, or no rule says which to use: loud. When none works,
  /// the next step does not wait.
  record Unreachable(RunId run, IncidentId incident, UserId user, String because)
      implements PagingFact {}
}
