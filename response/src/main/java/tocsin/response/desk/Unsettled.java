package tocsin.response.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tocsin.ground.journal.ViewChange;
import tocsin.response.incident.Incident;
import tocsin.response.incident.IncidentFact;
import tocsin.response.paging.Page;
import tocsin.response.paging.PagingFact;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PageId;

/// What changed since the views were written last, and shows in them only as it stands now. Not
/// thread-safe.
final class Unsettled {
  private final Set<IncidentId> incidents = new LinkedHashSet<>();
  private final Map<IncidentId, Set<Integer>> alerts = new LinkedHashMap<>();
  private final Map<PageId, Page> pages = new LinkedHashMap<>();
  private final Set<IncidentId> runs = new LinkedHashSet<>();

  /// Something happened to an incident.
  ///
  /// @param now as it is since then
  void add(IncidentFact fact, Incident now) {
    OptionalInt hidden = key(fact).map(now::placeOf).orElse(OptionalInt.empty());
    boolean isHidden = hidden.isPresent() && hidden.getAsInt() >= Incident.SHOWN;
    if (isHidden) {
      alerts.computeIfAbsent(now.id(), i -> new LinkedHashSet<>()).add(hidden.getAsInt());
    }
    // A repeat of what is not shown with it changes nothing that is.
    if (!(isHidden && fact instanceof IncidentFact.AlertRepeated)) {
      incidents.add(now.id());
    }
  }

  private static Optional<String> key(IncidentFact fact) {
    return switch (fact) {
      case IncidentFact.AlertJoined j -> Optional.of(j.alert().key());
      case IncidentFact.AlertRepeated r -> Optional.of(r.key());
      case IncidentFact.AlertClosed c -> Optional.of(c.key());
      default -> Optional.empty();
    };
  }

  /// Something happened to a page or to a run.
  void add(PagingFact fact, Optional<Page> page) {
    page.ifPresent(p -> pages.put(p.id(), p));
    runs.add(fact.incident());
  }

  /// Rows of all of it, after which nothing is left.
  List<ViewChange> rows(Projection projection) {
    List<ViewChange> rows = new ArrayList<>();
    incidents.forEach(i -> rows.add(projection.incident(i)));
    alerts.forEach((i, places) -> places.forEach(p -> rows.add(projection.alert(i, p))));
    pages.values().forEach(p -> rows.add(projection.page(p)));
    runs.forEach(i -> rows.addAll(projection.runs(i)));
    incidents.clear();
    alerts.clear();
    pages.clear();
    runs.clear();
    return rows;
  }
}
