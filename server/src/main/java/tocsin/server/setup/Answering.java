package tocsin.server.setup;

import java.time.Instant;
import java.util.List;
import tocsin.response.desk.Directory;
import tocsin.response.paging.Assignment;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.people.User;
import tocsin.response.service.Service;
import tocsin.response.words.UserId;

/// Whom a page of a service reaches now.
///
/// @param people of the first step that reaches anybody
/// @param step its number, from 1; 0 when no step does
/// @param asked whether there is a policy to ask
public record Answering(List<Choosable> people, int step, boolean asked) {
  public Answering {
    people = List.copyOf(people);
  }

  static Answering of(Service service, Directory directory, Instant now) {
    List<EscalationPolicy.Step> steps =
        service.policy().flatMap(directory::policy).map(EscalationPolicy::steps).orElse(List.of());
    for (int i = 0; i < steps.size(); i++) {
      List<Choosable> who =
          steps.get(i).targets().stream()
              .flatMap(t -> directory.reached(t, now).stream())
              .map(Assignment::user)
              .distinct()
              .map(u -> person(directory, u))
              .toList();
      if (!who.isEmpty()) {
        return new Answering(who, i + 1, true);
      }
    }
    return new Answering(List.of(), 0, !steps.isEmpty());
  }

  static Choosable person(Directory directory, UserId id) {
    return new Choosable(id.value(), directory.user(id).map(User::name).orElse(id.value()));
  }

  /// A gap: somebody should be there and nobody is.
  public boolean isGap() {
    return asked && people.isEmpty();
  }
}
