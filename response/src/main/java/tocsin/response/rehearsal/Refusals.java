package tocsin.response.rehearsal;

import java.util.Optional;
import tocsin.response.desk.Answer;

/// Why something had no effect, in the few words of recorded cases where they have some.
final class Refusals {
  private Refusals() {}

  static Optional<String> why(Cue cue, Answer answer) {
    return switch (answer) {
      case Answer.Accepted a -> Optional.empty();
      case Answer.NoEffect n ->
          Optional.of(n.why().startsWith("maintenance") ? "maintenance" : n.why());
      case Answer.Refused r -> Optional.of(refused(cue, r.why()));
      case Answer.NotFound n -> Optional.of("there is no " + n.what());
      case Answer.Invalid i -> Optional.of(i.faults().toString());
      case Answer.OfLink l -> Optional.empty();
      case Answer.Claimed c -> Optional.empty();
    };
  }

  private static String refused(Cue cue, String why) {
    if (why.endsWith("already resolved")) {
      return "already resolved";
    }
    return switch (cue.type()) {
      case "escalate" -> "cannot escalate";
      case "snooze" -> "not acknowledged";
      default -> why.substring(why.indexOf(": ") + 1).strip();
    };
  }
}
