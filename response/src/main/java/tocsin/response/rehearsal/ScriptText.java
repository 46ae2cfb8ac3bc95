package tocsin.response.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.Fields;
import tocsin.ground.json.Json;
import tocsin.response.desk.Input;
import tocsin.response.document.Kind;
import tocsin.response.words.Actor;
import tools.jackson.databind.JsonNode;

/// The JSON of a scenario, read with its faults. What documents say is judged when they are saved.
final class ScriptText {
  private static final int MOST_EVENTS = 2_000;
  private static final int MOST_DOCUMENTS = 500;
  private static final double LONGEST = 31 * 86_400.0;
  private static final Actor AUTHOR = new Actor.Outside("rehearsal");

  private final JsonNode root;
  private final Fields fields;

  private ScriptText(String json) {
    this.fields = Fields.of(json);
    this.root = Json.tree(json);
  }

  static Script read(String json) {
    return new ScriptText(json).script();
  }

  private Script script() {
    Instant start = fields.required("clock_start", RecordedTimes::instant).orElse(Instant.EPOCH);
    long horizon = fields.number("horizon", 0, LONGEST).orElse(LONGEST).longValue();
    List<Input.Save> documents = documents(start);
    List<Cue> cues = cues(horizon);
    if (documents.size() > MOST_DOCUMENTS) {
      fields.fault("", documents.size() + " documents (expected: at most " + MOST_DOCUMENTS + ")");
    }
    fields.check("scenario");
    return new Script(start, horizon, documents, cues);
  }

  private List<Input.Save> documents(Instant start) {
    List<Input.Save> all = new ArrayList<>();
    root.path("users").forEach(u -> all.add(save(Kind.USER, u, RecordedDocuments.user(u))));
    root.path("schedules")
        .forEach(s ->
            all.add(save(Kind.SCHEDULE, s, RecordedSchedule.document(s.path("schedule"), id(s)))));
    root.path("policies").forEach(p -> all.add(save(Kind.POLICY, p, RecordedDocuments.policy(p))));
    root.path("services")
        .forEach(s -> all.add(save(Kind.SERVICE, s, RecordedService.document(s, start))));
    return all;
  }

  private static Input.Save save(Kind kind, JsonNode recorded, Map<String, Object> document) {
    return new Input.Save(kind, id(recorded), -1, Json.write(document), AUTHOR);
  }

  static String id(JsonNode recorded) {
    return recorded.path("id").asString("");
  }

  private List<Cue> cues(long horizon) {
    List<Cue> cues = new ArrayList<>();
    List<Fields> events = fields.objects("events");
    if (events.size() > MOST_EVENTS) {
      fields.fault("events", events.size() + " (expected: at most " + MOST_EVENTS + ")");
      return cues;
    }
    for (Fields f : events) {
      Optional<Double> t = f.number("t", 0, LONGEST);
      Optional<String> type = f.required("type", x -> x);
      if (t.isPresent() && type.isPresent() && t.get() <= horizon) {
        RecordedEvents.cue(t.get().longValue(), type.get(), f).ifPresent(cues::add);
      }
    }
    cues.sort(Comparator.comparingLong(Cue::second));
    return cues;
  }
}
