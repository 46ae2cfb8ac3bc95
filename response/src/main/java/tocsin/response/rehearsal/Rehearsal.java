package tocsin.response.rehearsal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import tocsin.response.desk.Answer;

/// What came out of a scenario. Entries are maps in the words of the recorded cases, for an answer
/// or a comparison.
///
/// @param notifications who is paged when on which channel: t, incident, user, channel, reason
/// @param timeline what happens to incidents: t, incident, event, and what the event is about
/// @param last where each incident stands in the end
/// @param notApplied what had no effect, and why
public record Rehearsal(
    List<Map<String, Object>> notifications,
    List<Map<String, Object>> timeline,
    @JsonProperty("final") List<Map<String, Object>> last,
    @JsonProperty("not_applied") List<Map<String, Object>> notApplied) {

  /// Plays a scenario. Pure: nothing is written, sent or waited for.
  ///
  /// @throws tocsin.ground.json.BadFieldsException if a document of the scenario is faulty
  public static Rehearsal play(Script script) {
    Log log = new Log();
    var playing = new Playing(script, List.of(), log);
    List<Answer> answers = playing.run();
    for (int i = 0; i < answers.size(); i++) {
      log.cue(script.cues().get(i), answers.get(i));
    }
    return log.end(playing.desk());
  }
}
