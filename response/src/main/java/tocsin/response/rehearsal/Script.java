package tocsin.response.rehearsal;

import java.time.Instant;
import java.util.List;
import tocsin.response.desk.Input;

/// A scenario that was read: what is configured, what happens when, and how long to look.
///
/// @param start the instant of second 0
/// @param horizon the last second that is looked at
/// @param documents people, schedules, policies and services, saved before second 0
/// @param cues in the order in which they happen
public record Script(Instant start, long horizon, List<Input.Save> documents, List<Cue> cues) {
  public Script {
    documents = List.copyOf(documents);
    cues = List.copyOf(cues);
  }

  Instant at(long second) {
    return start.plusSeconds(second);
  }

  /// Reads a scenario in the form of the recorded ones.
  ///
  /// @throws tocsin.ground.json.BadJsonException if the text is not a JSON object
  /// @throws tocsin.ground.json.BadFieldsException naming every fault
  public static Script parse(String json) {
    return ScriptText.read(json);
  }
}
