package tocsin.response.lint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.OnCall;
import tocsin.response.oncall.Shift;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.paging.EscalationPolicy.Step;
import tocsin.response.paging.EscalationPolicy.Target;
import tocsin.response.words.UserId;

/// Who stands on each level of a policy over the window, in pieces in which nobody changes.
///
/// @param pieces in order of time, without holes
record Ladder(EscalationPolicy policy, List<Piece> pieces) {
  /// @param levels people of each step who are on the books, in the order of the steps
  record Piece(TimeRange during, List<Set<UserId>> levels) {
    boolean isEmpty() {
      return levels.stream().allMatch(Set::isEmpty);
    }
  }

  static Ladder of(EscalationPolicy policy, Rota rota) {
    TreeSet<Instant> cuts = new TreeSet<>(Set.of(rota.window().from(), rota.window().until()));
    policy.steps().stream()
        .flatMap(s -> s.targets().stream())
        .flatMap(t -> shifts(t, rota).stream())
        .map(Shift::during)
        .forEach(d -> cuts.addAll(List.of(d.from(), d.until())));
    List<Piece> pieces = new ArrayList<>();
    for (Instant from : cuts.headSet(rota.window().until())) {
      Instant until = Optional.ofNullable(cuts.higher(from)).orElse(rota.window().until());
      pieces.add(
          new Piece(
              new TimeRange(from, until),
              policy.steps().stream().map(s -> people(s, from, rota)).toList()));
    }
    return new Ladder(policy, pieces);
  }

  private static List<Shift> shifts(Target target, Rota rota) {
    return switch (target) {
      case Target.ToUser u -> List.of();
      case Target.ToSchedule s -> rota.shifts(s.schedule());
    };
  }

  private static Set<UserId> people(Step step, Instant at, Rota rota) {
    Set<UserId> all = new LinkedHashSet<>();
    for (Target t : step.targets()) {
      on(t, at, rota).map(OnCall::user).filter(u -> rota.user(u).isPresent()).ifPresent(all::add);
    }
    return all;
  }

  /// Whom a target means, and why.
  private static Optional<OnCall> on(Target target, Instant at, Rota rota) {
    return switch (target) {
      case Target.ToUser u -> Optional.of(new OnCall(u.user(), "named in the policy"));
      case Target.ToSchedule s ->
          rota.plan(s.schedule())
              .flatMap(p -> p.at(at))
              .map(o -> new OnCall(o.user(), s.schedule() + ", " + o.because()));
    };
  }

  /// Why somebody stands on a level.
  ///
  /// @param level counted from 1
  String because(int level, UserId user, Instant at, Rota rota) {
    return policy.steps().get(level - 1).targets().stream()
        .flatMap(t -> on(t, at, rota).stream())
        .filter(o -> o.user().equals(user))
        .map(OnCall::because)
        .findFirst()
        .orElse("");
  }
}
