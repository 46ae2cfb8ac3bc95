package tocsin.response.paging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.paging.EscalationPolicy.Step;
import tocsin.response.paging.Run.Planned;
import tocsin.response.words.RunId;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// Decides who is told next. This is the place where an escalation is decided; everything in it is
/// a pure function of a run, the roster and an instant.
///
/// - A run starts on the first step that has somebody. Steps without anybody are passed over at
///   once, without their delay. Schedules are asked when a step is entered, and not again.
/// - Everybody on the step is told at the same moment, each once, by their own rules.
/// - Unanswered for the step's delay, the next step with somebody takes over and what was planned
///   for the step before is dropped. After the last step the policy begins again while repeats are
///   left, then it is exhausted.
/// - Nobody on any step is a fact of its own, not silence: the run waits for somebody to come on
///   call.
/// - Where a step takes turns, one target is told each time; unanswered, the next step takes over.
/// - Low urgency never escalates.
public final class Escalation {
  /// For a step that was edited away while its people still had the incident.
  private static final Duration DELAY_WITHOUT_STEP = Duration.ofMinutes(5);

  private final Roster roster;
  private final Pages pages;
  private final Rings rings;

  public Escalation(Roster roster, Pages pages, Rings rings) {
    this.roster = roster;
    this.pages = pages;
    this.rings = rings;
  }

  /// Starts a run.
  public List<PagingFact> start(
      RunId id, PagingFact.RunStarted started, String because, Instant now) {
    Run run = fresh(id, started);
    List<PagingFact> facts = new ArrayList<>();
    facts.add(started);
    facts.addAll(begin(run, because, now));
    return facts;
  }

  /// The run's delay is over, or somebody was looked for: the next step, another round, or the end.
  public List<PagingFact> advance(Run run, String because, Instant now) {
    return run.level() == 0
        ? begin(run, because, now)
        : next(run, because, now)
            .orElseGet(() ->
                List.of(
                    new PagingFact.Exhausted(
                        run.id(), run.incident(), "nobody answered on any step")));
  }

  /// The step after the present one, or the first of the next round; empty beyond the last.
  public Optional<List<PagingFact>> next(Run run, String because, Instant now) {
    Plan plan = plan(run);
    Optional<Integer> later = firstReached(plan, run.level(), now);
    if (later.isPresent()) {
      return Optional.of(enter(run, new Place(later.get(), run.round(), because), now));
    }
    return run.round() < plan.repeats()
        ? firstReached(plan, 0, now)
            .map(l -> enter(run, new Place(l, run.round() + 1, because), now))
        : Optional.empty();
  }

  /// A step that somebody asks for, or the first after it that has somebody; empty beyond the last.
  ///
  /// @param level counted from 1
  public Optional<List<PagingFact>> to(Run run, int level, String because, Instant now) {
    return level < 1
        ? Optional.empty()
        : firstReached(plan(run), level - 1, now)
            .map(l -> enter(run, new Place(l, run.round(), because), now));
  }

  /// The same step again for whoever is on call on it now, and for these people beside them. Where
  /// people take turns or were given it directly, whoever had it has it again.
  public List<PagingFact> again(Run run, List<UserId> besides, String because, Instant now) {
    int level = run.level() > 0 ? run.level() : firstReached(plan(run), 0, now).orElse(0);
    Map<UserId, Assignment> who = new LinkedHashMap<>();
    samePeople(run, level, now).forEach(a -> who.put(a.user(), a));
    besides.forEach(u -> who.putIfAbsent(u, new Assignment(u, "had acknowledged it")));
    if (who.isEmpty()) {
      // Nobody is left on that step: whoever the policy finds first, or a loud nobody.
      return begin(run, because, now);
    }
    return give(run, new Place(level, run.round(), because), List.copyOf(who.values()), now);
  }

  private List<Assignment> samePeople(Run run, int level, Instant now) {
    boolean stays =
        run.source() instanceof Run.Source.Direct
            || plan(run).step(run.level()).filter(Step::takesTurns).isPresent();
    return stays ? run.assigned() : reach(plan(run), level, now).people();
  }

  /// The incident becomes quieter or louder: the same people by their other rules, and the delay
  /// from now on. A run that pages nobody only keeps it in mind.
  public List<PagingFact> changed(Run run, Urgency to, String because, Instant now) {
    List<PagingFact> facts = new ArrayList<>();
    facts.add(new PagingFact.RunUrgencyChanged(run.id(), run.incident(), to));
    if (run.isHeldOnNoStep() && finds(run, now)) {
      facts.addAll(begin(run.with(to), because, now));
      return facts;
    }
    boolean paging = run.state() == Run.State.PAGING || run.state() == Run.State.EXHAUSTED;
    if (paging) {
      var place = new Place(run.level(), run.round(), because);
      facts.addAll(give(run.with(to), place, run.assigned(), now));
    }
    return facts;
  }

  /// Whether some step of its policy has somebody now.
  public boolean finds(Run run, Instant now) {
    return firstReached(plan(run), 0, now).isPresent();
  }

  /// Planned pages whose time has come.
  public List<PagingFact> planned(Run run, Instant now) {
    List<PagingFact> facts = new ArrayList<>();
    for (Planned p : run.planned()) {
      if (!p.at().isAfter(now)) {
        facts.add(due(run, p, facts.size()));
      }
    }
    return facts;
  }

  private List<PagingFact> begin(Run run, String because, Instant now) {
    return firstReached(plan(run), 0, now)
        .map(level -> enter(run, new Place(level, run.round(), because), now))
        .orElseGet(() -> List.of(nobody(run, now)));
  }

  private PagingFact nobody(Run run, Instant now) {
    return new PagingFact.NobodyOnCall(
        run.id(), run.incident(), roster.nextReached(plan(run).targets(), now));
  }

  private List<PagingFact> enter(Run run, Place place, Instant now) {
    Plan plan = plan(run);
    Reach reach = reach(plan, place.level(), now);
    List<PagingFact> facts = new ArrayList<>(give(run, place, reach.people(), now));
    if (reach.ringNext().isPresent() && plan.policy().isPresent()) {
      facts.add(
          new PagingFact.RingTurned(
              run.id(),
              run.incident(),
              plan.policy().get(),
              place.level(),
              reach.ringNext().get()));
    }
    return facts;
  }

  /// Where a run goes, and why.
  private record Place(int level, int round, String because) {}

  private List<PagingFact> give(Run run, Place place, List<Assignment> who, Instant now) {
    List<Planned> now0 = new ArrayList<>();
    List<Planned> later = new ArrayList<>();
    for (Assignment a : who) {
      for (Roster.Rule rule : roster.rules(a.user(), run.urgency())) {
        var planned =
            new Planned(a.user(), rule.contact(), now.plus(rule.delay()), place.because());
        (rule.delay().isZero() ? now0 : later).add(planned);
      }
    }
    List<PagingFact> facts = new ArrayList<>();
    facts.add(
        new PagingFact.LevelEntered(
            run.id(),
            run.incident(),
            place.level(),
            place.round(),
            who,
            later,
            nextAt(run, place.level(), now),
            place.because()));
    for (Planned p : now0) {
      facts.add(due(run, p, facts.size() - 1));
    }
    facts.addAll(withoutRules(run, who));
    return facts;
  }

  /// Whoever has no rule for this urgency is assigned and never told; that is said aloud.
  private List<PagingFact> withoutRules(Run run, List<Assignment> who) {
    return who.stream()
        .map(Assignment::user)
        .filter(u -> roster.rules(u, run.urgency()).isEmpty())
        .<PagingFact>map(u ->
            new PagingFact.Unreachable(
                run.id(),
                run.incident(),
                u,
                "no notification rule for " + run.urgency().word() + " urgency"))
        .toList();
  }

  /// When the next step takes over. Whoever holds what found nobody on any step has it until
  /// somebody comes on call.
  private Optional<Instant> nextAt(Run run, int level, Instant now) {
    if (run.source() instanceof Run.Source.Direct) {
      return Optional.empty();
    }
    if (level == 0) {
      return roster.nextReached(plan(run).targets(), now);
    }
    return run.urgency() == Urgency.HIGH
        ? Optional.of(now.plus(plan(run).step(level).map(Step::delay).orElse(DELAY_WITHOUT_STEP)))
        : Optional.empty();
  }

  private PagingFact due(Run run, Planned p, int ahead) {
    return new PagingFact.PageDue(
        pages.nextId(run.incident(), ahead),
        run.id(),
        run.incident(),
        p.user(),
        p.contact(),
        p.because());
  }

  /// The first step after this one that has somebody.
  private Optional<Integer> firstReached(Plan plan, int after, Instant now) {
    for (int level = after + 1; level <= plan.steps().size(); level++) {
      if (!reach(plan, level, now).people().isEmpty()) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  private Reach reach(Plan plan, int level, Instant now) {
    int ring = plan.policy().map(p -> rings.next(p, level)).orElse(0);
    return plan.step(level).map(s -> Reach.of(s, ring, roster, now)).orElseGet(Reach::nobody);
  }

  private Plan plan(Run run) {
    return Plan.of(run.source(), roster);
  }

  private static Run fresh(RunId id, PagingFact.RunStarted s) {
    return new Run(
        id,
        s.incident(),
        s.source(),
        s.urgency(),
        Run.State.WAITING,
        0,
        0,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }
}
