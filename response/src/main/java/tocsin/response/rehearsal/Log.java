package tocsin.response.rehearsal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Desk;
import tocsin.response.desk.Input;
import tocsin.response.incident.IncidentFact;
import tocsin.response.paging.PagingFact;
import tocsin.response.words.Fact;
import tocsin.response.words.IncidentId;
import tocsin.response.words.RunId;

/// Puts facts into the words of recorded cases.
final class Log implements Witness {
  private final List<Map<String, Object>> notifications = new ArrayList<>();
  private final List<Map<String, Object>> timeline = new ArrayList<>();
  private final List<Map<String, Object>> notApplied = new ArrayList<>();
  private final Map<RunId, String> reasons = new HashMap<>();

  @Override
  public void facts(long second, List<Fact> facts, Input input, Desk desk) {
    Moment moment = new Moment(second, facts, input, desk);
    for (Fact fact : facts) {
      switch (fact) {
        case IncidentFact i -> moment.line(i).ifPresent(timeline::add);
        case PagingFact.PageDue p -> paged(second, p);
        case PagingFact.LevelEntered l -> {
          reasons.put(l.run(), moment.reason(l));
          moment.entered(l).ifPresent(timeline::add);
        }
        case PagingFact p -> moment.line(p).ifPresent(timeline::add);
        default -> {}
      }
    }
  }

  private void paged(long second, PagingFact.PageDue p) {
    var page = entry(second, p.incident());
    page.put("user", p.user().value());
    page.put("channel", p.contact().id().value());
    page.put("reason", reasons.getOrDefault(p.run(), "assigned"));
    notifications.add(page);
  }

  /// Notes what had no effect.
  void cue(Cue cue, Answer answer) {
    Optional<String> why = Refusals.why(cue, answer);
    why.ifPresent(
        w -> notApplied.add(entry(Map.of("t", cue.second(), "event", cue.type(), "why", w))));
  }

  private static Map<String, Object> entry(Map<String, Object> parts) {
    var entry = new LinkedHashMap<String, Object>();
    List.of("t", "event", "why").forEach(k -> entry.put(k, parts.get(k)));
    return entry;
  }

  static Map<String, Object> entry(long second, IncidentId incident) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("t", second);
    entry.put("incident", number(incident));
    return entry;
  }

  static int number(IncidentId id) {
    return Integer.parseInt(id.value().substring("INC-".length()));
  }

  Rehearsal end(Desk desk) {
    List<Map<String, Object>> pages = new ArrayList<>(notifications);
    pages.sort(
        Comparator.comparingLong((Map<String, Object> p) -> (Long) p.get("t"))
            .thenComparingInt(p -> (Integer) p.get("incident"))
            .thenComparing(p -> (String) p.get("user"))
            .thenComparing(p -> (String) p.get("channel")));
    return new Rehearsal(pages, List.copyOf(timeline), Standing.of(desk), notApplied);
  }
}
