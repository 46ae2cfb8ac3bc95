package tocsin.server.oncall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tocsin.ground.time.TimeRange;
import tocsin.response.desk.Directory;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.paging.PagingFact;
import tocsin.response.words.Urgency;

/// What a page in a gap would do, asked of the engine that decides for real. Pure.
///
/// @param isCaught true when every policy that asks this schedule reaches somebody else
record GapFate(String says, boolean isCaught) {

  static GapFate of(List<EscalationPolicy> users, Directory directory, Scene scene, TimeRange gap) {
    Instant at = gap.from().isBefore(scene.now()) ? scene.now() : gap.from();
    if (users.isEmpty()) {
      return new GapFate("No escalation policy asks this schedule, so no page is lost.", true);
    }
    EscalationPolicy first = users.getFirst();
    List<Rehearsal.Happening> all =
        Rehearsal.play(
            directory, new Rehearsal.Case(first.id(), Urgency.HIGH, at, Optional.empty()));
    Optional<PagingFact.LevelEntered> entered =
        all.stream()
            .map(Rehearsal.Happening::fact)
            .filter(PagingFact.LevelEntered.class::isInstance)
            .map(PagingFact.LevelEntered.class::cast)
            .findFirst();
    boolean late = all.stream().anyMatch(h -> h.fact() instanceof PagingFact.NobodyOnCall);
    String more = users.size() > 1 ? " (" + (users.size() - 1) + " more policies ask it)" : "";
    if (late || entered.isEmpty()) {
      return new GapFate(
          "A page in this gap would reach no one until " + until(all, scene) + "." + more, false);
    }
    String who =
        entered.get().assigned().stream()
            .map(a -> scene.people().name(a.user()))
            .collect(Collectors.joining(", "));
    return new GapFate(
        "A page in this gap would go to step " + entered.get().level() + ", " + who + "." + more,
        true);
  }

  private static String until(List<Rehearsal.Happening> all, Scene scene) {
    return all.stream()
        .filter(h -> h.fact() instanceof PagingFact.LevelEntered)
        .map(h -> scene.moments().at(h.at(), "daytime"))
        .findFirst()
        .orElse("somebody is put on call");
  }
}
