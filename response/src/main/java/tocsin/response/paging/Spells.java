package tocsin.response.paging;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tocsin.response.incident.IncidentFact;
import tocsin.response.paging.Deed.What;
import tocsin.response.words.Actor;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PageId;

/// The present spell of every incident, folded from the facts. Pages are counted rather than timed,
/// because facts of one decision share an instant. Not thread-safe: the loop owns it.
public final class Spells {
  private final Map<IncidentId, Spell> all = new HashMap<>();
  private final Pages pages;
  private final Runs runs;

  public Spells(Pages pages, Runs runs) {
    this.pages = pages;
    this.runs = runs;
  }

  public Optional<Spell> find(IncidentId incident) {
    return Optional.ofNullable(all.get(incident));
  }

  /// Folds what happened to an incident in.
  public void apply(IncidentFact fact, Instant at) {
    IncidentId id = fact.incident();
    switch (fact) {
      case IncidentFact.Opened o ->
          begin(id, new Deed(What.OPENED, new Actor.Tocsin(), at), List.of());
      case IncidentFact.Retriggered r ->
          begin(id, new Deed(What.ASKED_ANEW, r.by(), at), List.of());
      case IncidentFact.Reopened r ->
          // Whoever reopens an incident holds it.
          begin(
              id,
              new Deed(What.REOPENED, r.by(), at),
              List.of(new Deed(What.ACKNOWLEDGED, r.by(), at)));
      case IncidentFact.Acknowledged a -> done(id, new Deed(What.ACKNOWLEDGED, a.by(), at));
      case IncidentFact.Mitigated m -> done(id, new Deed(What.MITIGATED, m.by(), at));
      case IncidentFact.Resolved r -> done(id, new Deed(What.RESOLVED, r.by(), at));
      case IncidentFact.AcknowledgementUndone u ->
          change(id, s -> s.without(What.ACKNOWLEDGED, u.by()));
      case IncidentFact.AlertJoined _,
          IncidentFact.AlertRepeated _,
          IncidentFact.AlertClosed _,
          IncidentFact.SeverityChanged _,
          IncidentFact.UrgencyChanged _,
          IncidentFact.Snoozed _,
          IncidentFact.ResponderAnswered _,
          IncidentFact.Noted _,
          IncidentFact.StatusUpdated _,
          IncidentFact.RoleAssigned _,
          IncidentFact.Linked _ -> {}
    }
  }

  /// Folds what happened to its pages in, before [Pages] and [Runs] do.
  public void apply(PagingFact fact, Instant at) {
    if (fact instanceof PagingFact.RunStarted s
        && s.source() instanceof Run.Source.Direct d
        && !d.users().isEmpty()) {
      begin(s.incident(), new Deed(What.ASKED_ANEW, d.by(), at), List.of());
    }
  }

  private void begin(IncidentId id, Deed begun, List<Deed> deeds) {
    all.put(id, new Spell(pages.of(id).size(), helping(id), begun, deeds));
  }

  /// Help that was asked for is still wanted when the incident's own people are asked anew.
  private Set<PageId> helping(IncidentId id) {
    return pages.of(id).stream()
        .filter(p -> runs.find(p.run()).filter(Spells::asksForHelp).isPresent())
        .map(Page::id)
        .collect(Collectors.toSet());
  }

  private static boolean asksForHelp(Run run) {
    return run.isActive() && !run.source().isOwn();
  }

  private void done(IncidentId id, Deed deed) {
    change(id, s -> s.with(deed));
  }

  private void change(IncidentId id, UnaryOperator<Spell> how) {
    all.computeIfPresent(id, (i, s) -> how.apply(s));
  }
}
