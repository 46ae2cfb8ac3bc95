package tocsin.response.lint;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tocsin.response.words.ScheduleId;

/// Policies that no service uses, and schedules that no policy asks.
final class Unused implements Rule {
  @Override
  public List<Finding> look(Rota rota) {
    return Stream.concat(policies(rota), schedules(rota)).toList();
  }

  private static Stream<Finding> policies(Rota rota) {
    return rota.books().policies().stream()
        .filter(p -> !rota.isUsed(p))
        .map(p ->
            Finding.always(Check.UNUSED_POLICY, Weight.NOTE, Rota.of(p), "is used by no service"));
  }

  private static Stream<Finding> schedules(Rota rota) {
    Set<ScheduleId> asked =
        rota.books().policies().stream()
            .flatMap(p -> Asked.by(p).stream())
            .collect(Collectors.toSet());
    return rota.books().schedules().stream()
        .filter(s -> !asked.contains(s.id()))
        .map(s ->
            Finding.always(
                Check.UNUSED_SCHEDULE, Weight.NOTE, Rota.of(s), "is asked by no policy"));
  }
}
