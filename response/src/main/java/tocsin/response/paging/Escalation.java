package tocsin.response.paging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tocsin.response.paging.EscalationPolicy.Step;
import tocsin.response.paging.EscalationPolicy.Target;
import tocsin.response.paging.Run.Planned;
import tocsin.response.words.PolicyId;
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
/// - Low urgency never escalates.
public final class Escalation {
  /// For a step that was edited away while its people still had the incident.
  private static final Duration DELAY_WITHOUT_STEP = Duration.ofMinutes(5);

  private final Roster roster;
  private final Pages pages;

  public Escalation(Roster roster, Pages pages) {
    this.roster = roster;
    this.pages = pages;
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
    List<Step> steps = steps(run);
    Optional<Integer> later = firstReached(steps, run.level(), now);
    if (later.isPresent()) {
      return Optional.of(enter(run, later.get(), run.round(), because, now));
    }
    return run.round() < repeats(run)
        ? firstReached(steps, 0, now).map(l -> enter(run, l, run.round() + 1, because, now))
        : Optional.empty();
  }

  /// The same step again for whoever is on call on it now, and for these people beside them.
  public List<PagingFact> again(Run run, List<UserId> besides, String because, Instant now) {
    Map<UserId, Assignment> who = new LinkedHashMap<>();
    step(run, run.level()).ifPresent(s -> reached(s, now).forEach(a -> who.put(a.user(), a)));
    besides.forEach(u -> who.putIfAbsent(u, new Assignment(u, "had acknowledged it")));
    if (who.isEmpty()) {
      // Nobody is left on that step: whoever the policy finds first, or a loud nobody.
      return begin(run, because, now);
    }
    var place = new Place(Math.max(run.level(), 1), run.round(), because);
    return give(run, place, List.copyOf(who.values()), now);
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
    List<Step> steps = steps(run);
    return firstReached(steps, 0, now)
        .map(level -> enter(run, level, run.round(), because, now))
        .orElseGet(() -> List.of(nobody(run, steps, now)));
  }

  private PagingFact nobody(Run run, List<Step> steps, Instant now) {
    List<Target> all = steps.stream().flatMap(s -> s.targets().stream()).toList();
    return new PagingFact.NobodyOnCall(run.id(), run.incident(), roster.nextReached(all, now));
  }

  private List<PagingFact> enter(Run run, int level, int round, String because, Instant now) {
    var place = new Place(level, round, because);
    return give(run, place, reached(steps(run).get(level - 1), now), now);
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
                "no notification rule for "
                    + run.urgency().name().toLowerCase(Locale.ROOT)
                    + " urgency"))
        .toList();
  }

  private Optional<Instant> nextAt(Run run, int level, Instant now) {
    boolean escalates =
        run.urgency() == Urgency.HIGH && !(run.source() instanceof Run.Source.Direct);
    return escalates
        ? Optional.of(now.plus(step(run, level).map(Step::delay).orElse(DELAY_WITHOUT_STEP)))
        : Optional.empty();
  }

  /// A step of the run's policy as it is now; empty when an edit took it away.
  private Optional<Step> step(Run run, int level) {
    List<Step> steps = steps(run);
    return level >= 1 && level <= steps.size()
        ? Optional.of(steps.get(level - 1))
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

  private Optional<Integer> firstReached(List<Step> steps, int after, Instant now) {
    for (int level = after + 1; level <= steps.size(); level++) {
      if (!reached(steps.get(level - 1), now).isEmpty()) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  private List<Assignment> reached(Step step, Instant now) {
    Map<UserId, Assignment> once = new LinkedHashMap<>();
    step.targets().stream()
        .flatMap(t -> roster.reached(t, now).stream())
        .forEach(a -> once.putIfAbsent(a.user(), a));
    return List.copyOf(once.values());
  }

  /// The steps of the run's policy; a run without a policy is one step with its people.
  private List<Step> steps(Run run) {
    return switch (run.source()) {
      case Run.Source.OwnPolicy(var policy) -> policySteps(policy);
      case Run.Source.PulledIn p -> policySteps(p.policy());
      case Run.Source.Asked a -> List.of(people(List.of(a.user())));
      case Run.Source.Direct d -> List.of(people(d.users()));
    };
  }

  private List<Step> policySteps(PolicyId policy) {
    return roster.policy(policy).map(EscalationPolicy::steps).orElse(List.of());
  }

  private static Step people(List<UserId> users) {
    return new Step(Duration.ofDays(1), users.stream().<Target>map(Target.ToUser::new).toList());
  }

  private int repeats(Run run) {
    return switch (run.source()) {
      case Run.Source.OwnPolicy(var policy) ->
          roster.policy(policy).map(EscalationPolicy::repeats).orElse(0);
      case Run.Source.PulledIn p ->
          roster.policy(p.policy()).map(EscalationPolicy::repeats).orElse(0);
      case Run.Source.Asked a -> 0;
      case Run.Source.Direct d -> 0;
    };
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
        Optional.empty());
  }
}
