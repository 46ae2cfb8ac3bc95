package tocsin.response.paging;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tocsin.response.paging.EscalationPolicy.Step;
import tocsin.response.paging.EscalationPolicy.Target;
import tocsin.response.words.PolicyId;
import tocsin.response.words.UserId;

/// The steps a run goes through: those of its policy as it is now, or one step with the people it
/// was given to.
///
/// @param policy whose steps they are; empty for people
record Plan(Optional<PolicyId> policy, List<Step> steps, int repeats) {
  static Plan of(Run.Source source, Roster roster) {
    return switch (source) {
      case Run.Source.OwnPolicy(var policy) -> ofPolicy(policy, roster);
      case Run.Source.PulledIn p -> ofPolicy(p.policy(), roster);
      case Run.Source.Asked a -> ofPeople(List.of(a.user()));
      case Run.Source.Direct d -> ofPeople(d.users());
    };
  }

  private static Plan ofPolicy(PolicyId id, Roster roster) {
    return roster
        .policy(id)
        .map(p -> new Plan(Optional.of(id), p.steps(), p.repeats()))
        .orElseGet(() -> new Plan(Optional.empty(), List.of(), 0));
  }

  private static Plan ofPeople(List<UserId> users) {
    List<Target> targets = users.stream().<Target>map(Target.ToUser::new).toList();
    return new Plan(Optional.empty(), List.of(Step.everybody(Duration.ofDays(1), targets)), 0);
  }

  /// A step, counted from 1; empty when an edit took it away.
  Optional<Step> step(int level) {
    return level >= 1 && level <= steps.size()
        ? Optional.of(steps.get(level - 1))
        : Optional.empty();
  }

  List<Target> targets() {
    return steps.stream().flatMap(s -> s.targets().stream()).toList();
  }
}
