package tocsin.response.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.response.change.Change;

/// Facts on what mitigated it: the change after which it ended, and how long it took.
final class MitigationFindings {
  private MitigationFindings() {}

  static List<Finding> of(Analysis a) {
    List<Finding> facts = new ArrayList<>();
    a.mitigation().ifPresent(c -> facts.add(action(a, c)));
    Instant detected = a.file().detected();
    a.moments()
        .mitigated()
        .ifPresent(at ->
            facts.add(
                Finding.number(
                    "took",
                    "From the first alert to mitigated it took "
                        + Duration.between(detected, at).toSeconds()
                        + " s.",
                    Duration.between(detected, at).toSeconds(),
                    "s",
                    "incident " + a.file().incident().id())));
    a.moments()
        .impact()
        .ifPresent(w ->
            facts.add(
                Finding.number(
                    "impact_lasted",
                    "Measured, the impact lasted "
                        + w.length().toSeconds()
                        + " s, until "
                        + Numbers.clock(w.until())
                        + ".",
                    w.length().toSeconds(),
                    "s",
                    "business figures of " + a.file().service().id())));
    return facts;
  }

  private static Finding action(Analysis a, Change c) {
    Optional<Instant> ended = a.moments().impact().map(TimeRange::until);
    String effect =
        ended
            .map(e -> "; failures ended " + Duration.between(c.at(), e).toSeconds() + " s later")
            .orElse("");
    return Finding.plain(
        "action",
        "The "
            + c.kind().noun()
            + " of "
            + c.service()
            + c.toVersion().map(v -> " to build " + v).orElse("")
            + " ("
            + c.id()
            + ") was started by "
            + a.file().name(c.by())
            + " at "
            + Numbers.clock(c.at())
            + effect
            + ".",
        "change " + c.id() + " by " + c.by().label());
  }
}
