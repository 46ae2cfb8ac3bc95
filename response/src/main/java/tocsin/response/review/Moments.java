package tocsin.response.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.response.change.Change;

/// The moments durations are made of. What is not known is empty, and so is every duration it is
/// part of.
///
/// @param trigger when the likeliest cause began
/// @param ownAnswer how long the page of the person who acknowledged had been out
/// @param revert the change that took the trigger back
record Moments(
    Optional<Instant> trigger,
    Optional<TimeRange> impact,
    Instant detected,
    Optional<Instant> firstPage,
    Optional<Instant> acknowledged,
    Optional<Duration> ownAnswer,
    Optional<Change> revert,
    Optional<Instant> mitigated,
    Optional<Instant> resolved) {

  List<Measure> measures() {
    Optional<Instant> from = impact.map(TimeRange::from);
    Optional<Instant> seen = Optional.of(detected);
    return List.of(
        measure("deploy_to_detection", "first alert - start of the trigger", trigger, seen),
        measure("impact_start_to_detection", "first alert - first failed request", from, seen),
        measure("detection_to_first_page", "first page sent - first alert", seen, firstPage),
        measure("first_page_to_ack", "acknowledged - first page sent", firstPage, acknowledged),
        new Measure(
            "page_to_ack_of_the_person_who_acked",
            "acknowledged - first page to that person",
            ownAnswer),
        measure(
            "ack_to_revert_start",
            "start of the revert - acknowledged",
            acknowledged,
            revert.map(Change::at)),
        measure("detection_to_mitigated", "stated mitigated - first alert", seen, mitigated),
        measure(
            "impact_start_to_mitigated",
            "stated mitigated - first failed request",
            from,
            mitigated),
        measure(
            "impact_start_to_impact_end",
            "last failing sample - first failed request",
            from,
            impact.map(TimeRange::until)),
        measure("detection_to_resolved", "resolved - first alert", seen, resolved));
  }

  private static Measure measure(
      String id, String definition, Optional<Instant> from, Optional<Instant> until) {
    return new Measure(id, definition, from.flatMap(f -> until.map(u -> Duration.between(f, u))));
  }
}
