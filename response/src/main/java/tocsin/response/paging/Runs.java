package tocsin.response.paging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.paging.Run.State;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PageId;
import tocsin.response.words.RunId;
import tocsin.response.words.UserId;

/// Every run, folded from the facts. Not thread-safe: the loop owns it.
public final class Runs {
  private final Map<RunId, Run> all = new HashMap<>();
  private final Map<IncidentId, List<RunId>> byIncident = new HashMap<>();

  public Optional<Run> find(RunId id) {
    return Optional.ofNullable(all.get(id));
  }

  /// Runs of an incident in the order in which they started.
  public List<Run> of(IncidentId incident) {
    return byIncident.getOrDefault(incident, List.of()).stream().map(this::existing).toList();
  }

  /// Runs that found nobody and wait, in the order of their names.
  public List<Run> waiting() {
    return all.values().stream()
        .filter(r -> r.state() == State.WAITING)
        .sorted(Comparator.comparing(Run::id))
        .toList();
  }

  /// Runs on no step of their policy, because nobody was on call: whoever had acknowledged has it.
  public List<Run> heldOnNoStep() {
    return all.values().stream()
        .filter(Run::isHeldOnNoStep)
        .sorted(Comparator.comparing(Run::id))
        .toList();
  }

  /// Name for the next run of an incident.
  public RunId nextId(IncidentId incident) {
    return new RunId(incident + "-r" + (of(incident).size() + 1));
  }

  /// Folds a fact in.
  ///
  /// @return the run that changed, if the fact is about one
  public Optional<Run> apply(PagingFact fact, Instant at) {
    Optional<Run> after = fold(fact, at);
    after.ifPresent(r -> all.put(r.id(), r));
    return after;
  }

  private Optional<Run> fold(PagingFact fact, Instant at) {
    return switch (fact) {
      case PagingFact.RunStarted s -> Optional.of(start(s));
      case PagingFact.LevelEntered l -> Optional.of(enter(existing(l.run()), l));
      case PagingFact.RingTurned t -> Optional.empty();
      case PagingFact.RunUrgencyChanged u -> Optional.of(existing(u.run()).with(u.urgency()));
      case PagingFact.NobodyOnCall n -> Optional.of(waiting(existing(n.run()), n));
      case PagingFact.Exhausted e -> Optional.of(exhausted(existing(e.run())));
      case PagingFact.RunStopped s -> Optional.of(stopped(existing(s.run())));
      case PagingFact.PageDue p -> Optional.of(taken(existing(p.run()), p, at));
      case PagingFact.Unreachable u -> Optional.of(unreachable(existing(u.run()), u.user()));
      case PagingFact.PageHeld p -> Optional.empty();
      case PagingFact.PageHandedOver p -> Optional.empty();
      case PagingFact.PageAccepted p -> Optional.empty();
      case PagingFact.PageUnconfirmed p -> Optional.empty();
      case PagingFact.PageSeen p -> Optional.empty();
      case PagingFact.PageLinkRenewed p -> Optional.empty();
      case PagingFact.PageDelivered p -> Optional.empty();
      case PagingFact.PageDelayed p -> Optional.empty();
      case PagingFact.PageFailed p -> Optional.empty();
      case PagingFact.PageAnswered p -> Optional.empty();
      case PagingFact.PageCancelled p -> Optional.empty();
    };
  }

  private Run start(PagingFact.RunStarted s) {
    byIncident.computeIfAbsent(s.incident(), i -> new ArrayList<>()).add(s.run());
    return new Run(
        s.run(),
        s.incident(),
        s.source(),
        s.urgency(),
        State.WAITING,
        0,
        0,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static Run enter(Run r, PagingFact.LevelEntered l) {
    return new Run(
        r.id(),
        r.incident(),
        r.source(),
        r.urgency(),
        State.PAGING,
        l.level(),
        l.round(),
        l.assigned(),
        l.planned(),
        List.of(),
        List.of(),
        l.nextAt());
  }

  private static Run waiting(Run r, PagingFact.NobodyOnCall n) {
    return new Run(
        r.id(),
        r.incident(),
        r.source(),
        r.urgency(),
        State.WAITING,
        0,
        r.round(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        n.lookAgainAt());
  }

  private static Run exhausted(Run r) {
    return new Run(
        r.id(),
        r.incident(),
        r.source(),
        r.urgency(),
        State.EXHAUSTED,
        r.level(),
        r.round(),
        r.assigned(),
        r.planned(),
        r.unreachable(),
        r.sent(),
        Optional.empty());
  }

  private static Run stopped(Run r) {
    return new Run(
        r.id(),
        r.incident(),
        r.source(),
        r.urgency(),
        State.STOPPED,
        r.level(),
        r.round(),
        r.assigned(),
        List.of(),
        r.unreachable(),
        r.sent(),
        Optional.empty());
  }

  /// A planned page became due: it leaves the plan. So does one for later when its contact method
  /// is fallen back to, which is told by the other reason. What the same rules plan for later on
  /// the same contact method stays: "call me, and call me again in two minutes".
  private static Run taken(Run r, PagingFact.PageDue p, Instant at) {
    List<Run.Planned> left = new ArrayList<>(r.planned());
    r.planned().stream()
        .filter(q -> q.user().equals(p.user()) && q.contact().equals(p.contact()))
        .filter(q -> !q.at().isAfter(at) || !q.because().equals(p.because()))
        .min(Comparator.comparing(Run.Planned::at))
        .ifPresent(left::remove);
    List<PageId> sent = new ArrayList<>(r.sent());
    sent.add(p.page());
    return new Run(
        r.id(),
        r.incident(),
        r.source(),
        r.urgency(),
        r.state(),
        r.level(),
        r.round(),
        r.assigned(),
        left,
        r.unreachable(),
        sent,
        r.nextAt());
  }

  private static Run unreachable(Run r, UserId user) {
    List<UserId> more = new ArrayList<>(r.unreachable());
    more.add(user);
    return new Run(
        r.id(),
        r.incident(),
        r.source(),
        r.urgency(),
        r.state(),
        r.level(),
        r.round(),
        r.assigned(),
        r.planned(),
        more,
        r.sent(),
        r.nextAt());
  }

  private Run existing(RunId id) {
    return find(id)
        .orElseThrow(() -> new IllegalStateException("fact about " + id + " before it started"));
  }
}
