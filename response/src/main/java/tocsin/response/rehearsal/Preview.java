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
  public record Question(ServiceId service, Severity severity, Instant at) {
    private Instant start() {
      return Instant.ofEpochSecond(at.getEpochSecond());
    }

    private Script script() {
      var trigger =
          new Input.Trigger(
              service,
              "rehearsal",
              new AlertText("rehearsal", severity, Map.of()),
              Optional.empty(),
              new Actor.Outside("rehearsal"));
      List<Cue> cues = List.of(new Cue(0, "trigger", "", trigger));
      return new Script(start(), LONGEST_SECONDS, List.of(), cues);
    }
  }

  /// Plays it with the live decider. Pure.
  ///
  /// @param documents people, schedules, policies and services as they are saved
  public static Preview of(List<DocumentFact.Saved> documents, Question asked) {
    var seen = new PreviewLog(asked.start());
    return played(new Playing(asked.script(), documents, seen), seen, asked);
  }

  /// Plays it as if drafts were saved as well, in their order. Pure: they are saved in the
  /// rehearsal alone.
  public static Draft of(
      List<DocumentFact.Saved> documents, List<Input.Save> drafts, Question asked) {
    var seen = new PreviewLog(asked.start());
    var playing = new Playing(asked.script(), documents, seen);
    return drafts.stream()
        .map(playing::saved)
        .filter(a -> !(a instanceof Answer.Accepted))
        .findFirst()
        .<Draft>map(Draft.Refused::new)
        .orElseGet(() -> new Draft.Played(played(playing, seen, asked)));
  }

  private static Preview played(Playing playing, PreviewLog seen, Question asked) {
    // Nothing opens in a maintenance window; that is said.
    if (playing.run().getFirst() instanceof Answer.NoEffect n) {
      seen.say(0, n.why());
    }
    return seen.preview(asked.service());
  }

  /// What came of a rehearsal of drafts.
  public sealed interface Draft {
    record Played(Preview preview) implements Draft {}

    /// One of them could not be saved.
    ///
    /// @param answer as saving it would be answered
    record Refused(Answer answer) implements Draft {}
  }
}
