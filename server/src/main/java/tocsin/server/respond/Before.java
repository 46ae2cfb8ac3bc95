package tocsin.server.respond;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tocsin.response.incident.Alert;
import tocsin.response.incident.Incident;
import tocsin.response.words.Actor;
import tocsin.server.page.Words;

/// An earlier incident like this one, and what ended it.
///
/// @param how such as `Fixed in 14 min: reverted to build 417.`
/// @param same why it is like this one
public record Before(String id, String title, Instant at, String how, String same) {
  private static final int SEARCHED = 300;
  private static final int SHOWN = 3;

  /// Those of the same monitor first, then those of the same service; the newer first.
  static List<Before> of(Lookups lookups, Incident i) {
    List<Incident> earlier = lookups.resolved(i.number(), SEARCHED);
    List<Incident> alike = new ArrayList<>();
    earlier.stream().filter(e -> sameMonitor(e, i)).forEach(alike::add);
    earlier.stream()
        .filter(e -> e.service().equals(i.service()) && !alike.contains(e))
        .forEach(alike::add);
    return alike.stream().limit(SHOWN).map(e -> before(lookups, e, i)).toList();
  }

  private static boolean sameMonitor(Incident a, Incident b) {
    List<Actor> sources = b.alerts().stream().map(Alert::source).toList();
    return a.alerts().stream()
        .map(Alert::source)
        .anyMatch(s -> s instanceof Actor.OfMonitor && sources.contains(s));
  }

  private static Before before(Lookups lookups, Incident e, Incident i) {
    return new Before(
        e.id().value(),
        e.title(),
        e.milestones().opened(),
        "Over in " + Words.openFor(e, e.milestones().opened()) + ended(lookups, e),
        sameMonitor(e, i) ? "the same monitor" : "the same service");
  }

  /// The words of whoever mitigated it, else of whoever resolved it.
  private static String ended(Lookups lookups, Incident e) {
    return lookups.newest(e.id().value(), 60).stream()
        .filter(t -> t.kind().equals("mitigated") || t.kind().equals("resolved"))
        .sorted(Comparator.comparing(t -> t.kind()))
        .map(t -> t.text().substring(t.text().indexOf('.') + 1).strip())
        .filter(t -> !t.isEmpty())
        .findFirst()
        .map(t -> ": " + t)
        .orElse("");
  }
}
