package tocsin.response.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.desk.Desk;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Status;
import tocsin.response.paging.Run;
import tocsin.response.words.Actor;
import tocsin.response.words.IncidentId;

/// Where the incidents of a scenario stand in the end.
final class Standing {
  private Standing() {}

  static List<Map<String, Object>> of(Desk desk) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (int n = 1; n < desk.incidents().nextNumber(); n++) {
      desk.incidents().find(new IncidentId("INC-" + n)).ifPresent(i -> all.add(one(i, desk)));
    }
    return all;
  }

  private static Map<String, Object> one(Incident i, Desk desk) {
    var entry = new LinkedHashMap<String, Object>();
    Optional<Run> own = own(i.id(), desk);
    entry.put("incident", i.number());
    entry.put("status", i.status().word());
    entry.put("level", i.isOpen() ? own.flatMap(Standing::level).orElse(null) : null);
    entry.put("loop", loop(i.id(), desk));
    entry.put("urgency", i.urgency().word());
    entry.put("assignees", i.isOpen() ? own.map(Standing::people).orElse(List.of()) : List.of());
    entry.put(
        "acknowledged_by",
        i.status() == Status.ACKNOWLEDGED
            ? i.acknowledgedBy().stream().map(Actor::label).toList()
            : List.of());
    i.links().stream()
        .filter(l -> l.relation().equals(Incident.MERGED_INTO))
        .findFirst()
        .ifPresent(l -> entry.put("merged_into", Log.number(l.other())));
    return entry;
  }

  static List<String> people(Run run) {
    return run.assigned().stream().map(a -> a.user().value()).toList();
  }

  /// People who were given an incident directly stand on no level.
  static Optional<Integer> level(Run run) {
    return Optional.of(run.level())
        .filter(l -> l > 0 && !(run.source() instanceof Run.Source.Direct));
  }

  private static Optional<Run> own(IncidentId incident, Desk desk) {
    return desk.runs().of(incident).stream().filter(r -> r.source().isOwn()).reduce((a, b) -> b);
  }

  private static int loop(IncidentId incident, Desk desk) {
    return desk.runs().of(incident).stream()
        .filter(r -> r.source() instanceof Run.Source.OwnPolicy)
        .reduce((a, b) -> b)
        .map(Run::round)
        .orElse(0);
  }
}
