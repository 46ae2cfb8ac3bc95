package tocsin.sim.world;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.response.desk.Desk;
import tocsin.response.incident.IncidentFact;
import tocsin.response.paging.Assignment;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.paging.PagingFact;
import tocsin.response.paging.Run;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PolicyId;
import tocsin.response.words.RunId;
import tocsin.response.words.UserId;

/// Whoever is paged is named by the step of the policy or on call on it, was asked by name, or had
/// acknowledged the incident before.
final class OnlyThoseMeant implements Invariant {
  private final Map<RunId, Run.Source> sources = new HashMap<>();
  private final Map<RunId, Set<UserId>> assigned = new HashMap<>();
  private final Map<IncidentId, Set<UserId>> holders = new HashMap<>();

  /// Runs that became quieter or louder: the people stay, whoever is on call by now.
  private final Set<RunId> kept = new HashSet<>();

  @Override
  public Optional<String> sees(Fact fact, Instant at, Desk desk) {
    return switch (fact) {
      case PagingFact.RunStarted r -> {
        sources.put(r.run(), r.source());
        yield Optional.empty();
      }
      case IncidentFact.Acknowledged a -> holds(a.incident(), a.by());
      case IncidentFact.Reopened r -> holds(r.incident(), r.by());
      case PagingFact.RunUrgencyChanged u -> {
        kept.add(u.run());
        yield Optional.empty();
      }
      case PagingFact.LevelEntered l -> entered(l, at, desk);
      case PagingFact.PageDue p ->
          assigned.getOrDefault(p.run(), Set.of()).contains(p.user())
              ? Optional.empty()
              : Optional.of("paged without being assigned: " + p);
      default -> Optional.empty();
    };
  }

  private Optional<String> holds(IncidentId incident, Actor by) {
    if (by instanceof Actor.Person(var user)) {
      holders.computeIfAbsent(incident, i -> new HashSet<>()).add(user);
    }
    return Optional.empty();
  }

  private Optional<String> entered(PagingFact.LevelEntered l, Instant at, Desk desk) {
    Set<UserId> who = l.assigned().stream().map(Assignment::user).collect(Collectors.toSet());
    Set<UserId> before = Optional.ofNullable(assigned.put(l.run(), who)).orElse(Set.of());
    Set<UserId> meant = new HashSet<>(holders.getOrDefault(l.incident(), Set.of()));
    if (kept.remove(l.run())) {
      meant.addAll(before);
    }
    Optional.ofNullable(sources.get(l.run()))
        .ifPresent(source -> meant.addAll(meant(source, l.level(), at, desk)));
    return meant.containsAll(who)
        ? Optional.empty()
        : Optional.of("at " + at + " " + who + " (meant: " + meant + ") by " + l);
  }

  private static List<UserId> meant(Run.Source source, int level, Instant at, Desk desk) {
    return switch (source) {
      case Run.Source.OwnPolicy(var policy) -> onStep(policy, level, at, desk);
      case Run.Source.PulledIn p -> onStep(p.policy(), level, at, desk);
      case Run.Source.Asked a -> List.of(a.user());
      case Run.Source.Direct d -> d.users();
    };
  }

  private static List<UserId> onStep(PolicyId policy, int level, Instant at, Desk desk) {
    return desk.directory().policy(policy).map(EscalationPolicy::steps).stream()
        .flatMap(List::stream)
        .skip(Math.max(0, level - 1L))
        .limit(Math.min(1, level))
        .flatMap(s -> s.targets().stream())
        .flatMap(t -> desk.directory().reached(t, at).stream())
        .map(Assignment::user)
        .toList();
  }
}
