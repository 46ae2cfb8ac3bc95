package tocsin.response.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.change.Change;
import tocsin.response.document.Kind;
import tocsin.response.heartbeat.HeartbeatFact.Signal;
import tocsin.response.incident.AlertText;
import tocsin.response.monitor.Explanation;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.notice.Broken;
import tocsin.response.paging.Courier;
import tocsin.response.paging.LinkVerb;
import tocsin.response.quiet.PipeGuard.Pipe;
import tocsin.response.review.Review;
import tocsin.response.words.Actor;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PageId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.UserId;

/// Everything that can be asked of the response half. Each input is decided alone, in order.
public sealed interface Input {
  /// Something is wrong with a service.
  ///
  /// @param key the sender's name for it; a repeat with the same key pages nobody
  /// @param title of the incident that opens, when it should differ from the alert's summary
  record Trigger(ServiceId service, String key, AlertText text, Optional<String> title, Actor by)
      implements Input {}

  /// The sender of an alert says something else of it; nobody is paged for that.
  ///
  /// @param details in place of those with the same names
  record RetellAlert(
      ServiceId service, String key, Optional<String> summary, Map<String, String> details)
      implements Input {
    public RetellAlert {
      details = Map.copyOf(details);
    }
  }

  /// The sender of an alert says that somebody has taken it.
  record AcknowledgeAlert(ServiceId service, String key, Actor by) implements Input {}

  /// The sender of an alert says that it is over.
  record ResolveAlert(ServiceId service, String key, Actor by) implements Input {}

  /// An evaluation of a monitor found something new.
  ///
  /// @param seen what it saw, to be kept; it decides nothing
  record Judged(MonitorFact fact, Optional<Explanation> seen) implements Input {
    /// Without an explanation.
    public Judged(MonitorFact fact) {
      this(fact, Optional.empty());
    }
  }

  /// Somebody does something to an incident.
  record Act(IncidentId incident, Actor by, Action action) implements Input {}

  /// Somebody asks what the link in a page is worth; the answer is [Answer.OfLink].
  record LookAtLink(PageId page, LinkVerb verb) implements Input {}

  /// Somebody answers a page as whoever was paged.
  ///
  /// @param via `link`, `telephone`
  record FollowLink(PageId page, LinkVerb verb, String via) implements Input {}

  /// Somebody has the link in a page, which is too old, and asks for another.
  record RenewLink(PageId page, LinkVerb verb, String via) implements Input {}

  /// Somebody answers from a telephone: the page that it was sent last, or the last one about the
  /// incident that was named.
  record AnswerFromNumber(String number, Optional<IncidentId> about, LinkVerb verb, String via)
      implements Input {}

  /// A review was drafted, outside the loop because that reads samples.
  record ReviewDrafted(Review review) implements Input {}

  /// Somebody does something to a review; it goes by the id of its incident.
  record EditReview(IncidentId incident, Actor by, ReviewAction action) implements Input {}

  /// A document is saved.
  ///
  /// @param expectedRevision the revision the writer has seen; a later one is a conflict. 0 for a
  ///   document that must be new, -1 for whatever there is
  record Save(Kind of, String id, int expectedRevision, String body, Actor by) implements Input {}

  record Remove(Kind of, String id, Actor by) implements Input {}

  /// Somebody shows that a contact method is theirs.
  ///
  /// @param via `page`, `api`
  record Prove(UserId user, Proof how, Actor by, String via) implements Input {}

  /// Somebody keeps a dashboard at hand, or does so no more.
  record Star(UserId who, String dashboard, boolean on) implements Input {}

  /// Somebody asks colleagues to take a shift, or answers that.
  ///
  /// @param via `page`, `api`
  /// @param manages whether they may do it for others
  record Cover(CoverStep step, Actor by, String via, boolean manages) implements Input {}

  record RecordChange(Change change) implements Input {}

  /// The outbox asks for pages to hand over; the answer is [Answer.Claimed].
  record ClaimPages(int limit) implements Input {}

  /// A courier answered.
  record ReportPage(PageId page, int attempt, Courier.Outcome outcome) implements Input {}

  /// A courier answered about words that are no page.
  record ReportNotice(String notice, Courier.Outcome outcome) implements Input {}

  /// It was looked which monitors are broken; people are told in their morning.
  ///
  /// @param all the worst first
  /// @param more where all of it stands
  record TellBroken(List<Broken> all, String more) implements Input {
    public TellBroken {
      all = List.copyOf(all);
    }
  }

  /// A program is heard of.
  ///
  /// @param note what else it said; bounded by the door
  record CheckIn(String heartbeat, Signal signal, String note) implements Input {}

  /// Somebody counted who of a pipe's series is quiet.
  record PipeSeen(Pipe pipe) implements Input {}

  /// Somebody starts the house, or takes it over from another node.
  record HouseOpened() implements Input {}

  /// The agenda brings a wake-up back.
  record Wake(WakeKey key) implements Input {}
}
