package tocsin.response.orchestration;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import tocsin.ground.json.Json;
import tocsin.response.words.ServiceId;

/// Tries rules on an event; nothing happens. A list that is not saved may stand in the place of the
/// one that is.
///
/// @param saved the stored text of a list by its id
public record Trial(Function<String, Optional<String>> saved) {
  private Optional<Orchestration> list(String id) {
    return saved.apply(id).map(b -> Json.read(b, Orchestration.class));
  }

  /// What becomes of an event as the rules are saved.
  public Judgement of(ServiceId service, String event, Instant now) {
    return Judging.of(this::list, SampleEvent.read(service, event), now);
  }

  /// What would become of it with this list.
  ///
  /// @throws tocsin.ground.json.BadFieldsException naming every fault of the list
  public Judgement of(ServiceId service, String event, String list, Instant now) {
    Orchestration draft = Orchestration.parse(list);
    return Judging.of(
        id -> id.equals(draft.id()) ? Optional.of(draft) : list(id),
        SampleEvent.read(service, event),
        now);
  }
}
