package tocsin.server.oncall;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import tocsin.ground.time.Spans;
import tocsin.response.desk.Directory;
import tocsin.response.paging.Assignment;
import tocsin.response.paging.EscalationPolicy;

/// A policy in a list, as a sentence with who that is now.
public record PolicyLine(String id, String name, List<String> steps, int services) {
  static PolicyLine of(EscalationPolicy p, Directory directory, People people, Instant now) {
    List<String> steps =
        p.steps().stream()
            .map(s ->
                s.targets().stream()
                        .flatMap(t -> directory.reached(t, now).stream())
                        .map(Assignment::user)
                        .distinct()
                        .map(people::name)
                        .collect(
                            Collectors.collectingAndThen(
                                Collectors.joining(", "), who -> who.isEmpty() ? "no one" : who))
                    + " for "
                    + Spans.words(s.delay()))
            .toList();
    return new PolicyLine(
        p.id().value(), People.shown(p.name()), steps, PolicyUses.of(directory, p.id()).size());
  }
}
