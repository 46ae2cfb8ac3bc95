package tocsin.sim.world;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tocsin.response.desk.Desk;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.paging.EscalationPolicy.Step;
import tocsin.response.paging.PagingFact;
import tocsin.response.paging.Run;
import tocsin.response.words.Fact;
import tocsin.response.words.PolicyId;
import tocsin.response.words.RunId;
import tocsin.response.words.Urgency;

/// A policy is walked step by step: none that has somebody is passed over, each has its delay to
/// the second, and the walk ends only after the last one of the last round.
final class StepsInOrder implements Invariant {
  private record Walk(Optional<PolicyId> policy, Urgency urgency, int level, int round) {}

  private final Map<RunId, Walk> walks = new HashMap<>();

  @Override
  public Optional<String> sees(Fact fact, Instant at, Desk desk) {
    return switch (fact) {
      case PagingFact.RunStarted r -> {
        walks.put(r.run(), new Walk(policy(r.source()), r.urgency(), 0, 0));
        yield Optional.empty();
      }
      case PagingFact.RunUrgencyChanged u -> {
        Walk before = walk(u.run());
        walks.put(u.run(), new Walk(before.policy(), u.urgency(), before.level(), before.round()));
        yield Optional.empty();
      }
      case PagingFact.LevelEntered l -> entered(l, at, desk);
      case PagingFact.Exhausted e -> exhausted(e, at, desk);
      case PagingFact.NobodyOnCall n -> nobody(n, at, desk);
      default -> Optional.empty();
    };
  }

  private static Optional<PolicyId> policy(Run.Source source) {
    return switch (source) {
      case Run.Source.OwnPolicy(var policy) -> Optional.of(policy);
      case Run.Source.PulledIn p -> Optional.of(p.policy());
      case Run.Source.Asked a -> Optional.empty();
      case Run.Source.Direct d -> Optional.empty();
    };
  }

  private Optional<String> entered(PagingFact.LevelEntered l, Instant at, Desk desk) {
    Walk before = walk(l.run());
    walks.put(l.run(), new Walk(before.policy(), before.urgency(), l.level(), l.round()));
    List<Step> steps = steps(before, desk);
    if (before.policy().isEmpty() || l.level() > steps.size()) {
      return Optional.empty();
    }
    if (l.level() == 0) {
      // Whoever holds it has it while nobody is on call.
      return somebody(steps, 0, steps.size(), at, desk)
          ? Optional.of("at " + at + " somebody is on call and is not told: " + l)
          : Optional.empty();
    }
    Duration delay = steps.get(l.level() - 1).delay();
    Optional<Instant> due =
        before.urgency() == Urgency.HIGH ? Optional.of(at.plus(delay)) : Optional.empty();
    if (!l.nextAt().equals(due)) {
      return Optional.of("at " + at + " the delay is " + delay + ": " + l);
    }
    boolean again = l.level() == before.level() && l.round() == before.round();
    int after = l.round() > before.round() ? 0 : before.level();
    // Somebody may name the step that takes over.
    boolean named = l.because().startsWith("escalated by");
    boolean passed = !again && !named && somebody(steps, after, l.level() - 1, at, desk);
    boolean cutShort =
        l.round() > before.round() && somebody(steps, before.level(), steps.size(), at, desk);
    return passed || cutShort
        ? Optional.of("at " + at + " a step with somebody was passed over: " + l)
        : Optional.empty();
  }

  private Optional<String> exhausted(PagingFact.Exhausted e, Instant at, Desk desk) {
    Walk walk = walk(e.run());
    List<Step> steps = steps(walk, desk);
    int repeats =
        walk.policy().flatMap(desk.directory()::policy).map(EscalationPolicy::repeats).orElse(0);
    boolean more =
        somebody(steps, walk.level(), steps.size(), at, desk)
            || (walk.round() < repeats && somebody(steps, 0, steps.size(), at, desk));
    return more ? Optional.of("at " + at + " given up too early: " + e) : Optional.empty();
  }

  private Optional<String> nobody(PagingFact.NobodyOnCall n, Instant at, Desk desk) {
    List<Step> steps = steps(walk(n.run()), desk);
    return somebody(steps, 0, steps.size(), at, desk)
        ? Optional.of("at " + at + " somebody is on call: " + n)
        : Optional.empty();
  }

  /// No run waits that could tell somebody, once what is due now was done.
  @Override
  public Optional<String> holds(Instant now, Desk desk) {
    if (desk.wake(Set.of()).filter(w -> !w.at().isAfter(now)).isPresent()) {
      return Optional.empty();
    }
    return desk.runs().waiting().stream()
        .filter(r -> {
          List<Step> steps = steps(walk(r.id()), desk);
          return somebody(steps, 0, steps.size(), now, desk);
        })
        .findFirst()
        .map(r -> "at " + now + " somebody is on call and is not told: " + r);
  }

  private Walk walk(RunId run) {
    return walks.getOrDefault(run, new Walk(Optional.empty(), Urgency.LOW, 0, 0));
  }

  private static List<Step> steps(Walk walk, Desk desk) {
    return walk.policy()
        .flatMap(desk.directory()::policy)
        .map(EscalationPolicy::steps)
        .orElse(List.of());
  }

  /// Whether a step after one and up to another has somebody.
  private static boolean somebody(List<Step> steps, int after, int upTo, Instant at, Desk desk) {
    return IntStream.range(after, Math.min(upTo, steps.size()))
        .mapToObj(steps::get)
        .flatMap(s -> s.targets().stream())
        .anyMatch(t -> !desk.directory().reached(t, at).isEmpty());
  }
}
