package tocsin.sim.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Desk;
import tocsin.response.desk.Input;
import tocsin.response.words.IncidentId;

/// An alert that was accepted is in the incident that its sender was told of, also when a process
/// died since; one that waits is held.
final class NothingIsLost {
  private final Map<Input.Trigger, IncidentId> accepted = new LinkedHashMap<>();

  /// What a sender was answered.
  Optional<String> told(Input.Trigger t, Answer answer, Desk desk) {
    return switch (answer) {
      case Answer.Accepted a -> {
        accepted.put(t, new IncidentId(a.subject()));
        yield missing(t, new IncidentId(a.subject()), desk);
      }
      case Answer.NoEffect n ->
          isSomewhere(t, desk)
              ? Optional.empty()
              : Optional.of(n + " was said of " + t + ", which is nowhere");
      // Whoever sends it sends it again.
      case Answer.Refused r -> Optional.empty();
      default -> Optional.of("a trigger was answered " + answer);
    };
  }

  /// Whether all of them are there still.
  Optional<String> holds(Desk desk) {
    return accepted.entrySet().stream()
        .flatMap(e -> missing(e.getKey(), e.getValue(), desk).stream())
        .findFirst();
  }

  /// It is held back, or went on since.
  private static boolean isSomewhere(Input.Trigger t, Desk desk) {
    return desk.held().find(t.service(), t.key()).isPresent()
        || desk.incidents().openWith(t.service(), t.key()).findAny().isPresent();
  }

  private static Optional<String> missing(Input.Trigger t, IncidentId in, Desk desk) {
    return desk.incidents().find(in).flatMap(i -> i.alert(t.key())).isPresent()
        ? Optional.empty()
        : Optional.of(t + " was accepted, and is not in " + in);
  }
}
