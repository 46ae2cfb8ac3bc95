package tocsin.response.foreign;

import java.time.Instant;
import java.util.Optional;
import tocsin.ground.json.Fields;

/// One thing that a client of another system made.
///
/// @param id such as `datadog-monitor-4711`
/// @param system whose client it was
/// @param what it is there: `monitor`, `dashboard`
/// @param called its number or name there
/// @param sent the JSON as it was sent, with what was changed since
/// @param becomes the id of the document of ours that was made of it
/// @param made when it was sent first
public record Foreign(
    String id,
    String system,
    String what,
    String called,
    String sent,
    Optional<String> becomes,
    Instant made) {
  private static final int LONGEST = 200_000;
  private static final int LONGEST_WORD = 100;

  /// Reads one.
  ///
  /// @throws tocsin.ground.json.BadJsonException if the text is not a JSON object
  /// @throws tocsin.ground.json.BadFieldsException naming every fault
  public static Foreign parse(String json) {
    Fields f = Fields.of(json);
    var id = f.required("id", Foreign::word);
    var system = f.required("system", Foreign::word);
    var what = f.required("what", Foreign::word);
    var called = f.required("called", Foreign::word);
    var sent = f.required("sent", t -> atMost(t, LONGEST));
    var becomes = f.optional("becomes", Foreign::word);
    var made = f.required("made", Instant::parse);
    f.check("foreign");
    return new Foreign(
        id.orElseThrow(),
        system.orElseThrow(),
        what.orElseThrow(),
        called.orElseThrow(),
        sent.orElseThrow(),
        becomes,
        made.orElseThrow());
  }

  /// The same with other words.
  public Foreign saying(String other) {
    return new Foreign(id, system, what, called, other, becomes, made);
  }

  private static String word(String text) {
    return atMost(text, LONGEST_WORD);
  }

  private static String atMost(String text, int most) {
    if (text.length() > most) {
      throw new IllegalArgumentException(
          text.length() + " characters (expected: at most " + most + ")");
    }
    return text;
  }
}
