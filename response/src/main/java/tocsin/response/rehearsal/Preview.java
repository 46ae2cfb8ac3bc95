package tocsin.response.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.document.DocumentFact;
import tocsin.response.incident.AlertText;
import tocsin.response.words.Actor;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;

/// Who would be paged if a service failed at an instant and nobody answered: level by level, with
/// the reason for each person.
///
/// @param urgency of the incident that would open; empty when none would
/// @param levels in the order in which they are entered, repeats after the first pass
/// @param loud what would be said aloud: nobody is on call, somebody cannot be reached, it is over
public record Preview(
    ServiceId service, Instant at, Optional<Urgency> urgency, List<Level> levels, List<Note> loud) {
  private static final long LONGEST_SECONDS = 8 * 86_400L;

  /// What is asked.
  public record Question(ServiceId service, Severity severity, Instant at) {}

  /// Plays it with the live decider. Pure.
  ///
  /// @param documents people, schedules, policies and services as they are saved
  public static Preview of(List<DocumentFact.Saved> documents, Question asked) {
    Instant start = Instant.ofEpochSecond(asked.at().getEpochSecond());
    var trigger =
        new Input.Trigger(
            asked.service(),
            "rehearsal",
            new AlertText("rehearsal", asked.severity(), Map.of()),
            Optional.empty(),
            new Actor.Outside("rehearsal"));
    var script =
        new Script(start, LONGEST_SECONDS, List.of(), List.of(new Cue(0, "trigger", "", trigger)));
    var seen = new PreviewLog(start);
    // Nothing opens in a maintenance window; that is said.
    if (new Playing(script, documents, seen).run().getFirst() instanceof Answer.NoEffect n) {
      seen.say(0, n.why());
    }
    return seen.preview(asked.service());
  }
}
