package tocsin.response.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.time.Spans;
import tocsin.response.incident.HoldFact;
import tocsin.response.words.IncidentId;
import tocsin.response.words.ServiceId;

/// What became of an alert that was held back.
///
/// @param incident that it is in since then
/// @param outcome `transient`, when it was over in time, or `paged`
public record HeldStory(
    ServiceId service,
    String key,
    String summary,
    Instant since,
    Instant until,
    String outcome,
    Optional<IncidentId> incident,
    String because) {
  static Optional<HeldStory> of(HoldFact fact, Instant at) {
    return switch (fact) {
      case HoldFact.Held h -> Optional.empty();
      case HoldFact.HeldRetold r -> Optional.empty();
      case HoldFact.Passed p ->
          Optional.of(
              new HeldStory(
                  p.service(),
                  p.key(),
                  p.summary(),
                  p.since(),
                  at,
                  "transient",
                  Optional.empty(),
                  "over after " + Spans.words(Duration.between(p.since(), at))));
      case HoldFact.Released r ->
          Optional.of(
              new HeldStory(
                  r.service(),
                  r.key(),
                  r.summary(),
                  r.since(),
                  at,
                  "paged",
                  r.incident(),
                  r.because()));
    };
  }

  /// Its line on the timeline of the incident.
  Timeline.Line line() {
    String time = Spans.words(Duration.between(since, until));
    return new Timeline.Line(
        "held_back",
        "Tocsin",
        "Held back for " + time + ": " + because + ". " + summary,
        Map.of("alert", key));
  }
}
