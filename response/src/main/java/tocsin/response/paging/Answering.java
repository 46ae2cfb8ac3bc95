package tocsin.response.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tocsin.response.words.Actor;
import tocsin.response.words.IncidentId;
import tocsin.response.words.UserId;

/// Decides what an answer stops. Pure.
public final class Answering {
  private final Runs runs;
  private final Pages pages;

  public Answering(Runs runs, Pages pages) {
    this.runs = runs;
    this.pages = pages;
  }

  /// Somebody acknowledged: the incident's own run stops for everybody, and those runs that asked
  /// this person for help. Help that was asked of others is still wanted.
  public List<PagingFact> acknowledged(IncidentId incident, Actor by) {
    List<PagingFact> facts = new ArrayList<>();
    if (by instanceof Actor.Person(var user)) {
      pages.of(incident).stream()
          .filter(p -> p.user().equals(user) && isUnanswered(p))
          .forEach(p -> facts.add(new PagingFact.PageAnswered(p.id(), incident, by)));
    }
    facts.addAll(
        stop(
            incident,
            r -> r.source().isOwn() || (by instanceof Actor.Person(var user) && r.has(user)),
            "acknowledged by " + by.label()));
    return facts;
  }

  /// Somebody who was asked for help said whether they come: they are not asked any more.
  public List<PagingFact> answered(IncidentId incident, UserId user, String because) {
    return stop(incident, r -> !r.source().isOwn() && r.has(user), because);
  }

  /// The incident is mitigated or resolved: nobody is paged for it any more.
  public List<PagingFact> over(IncidentId incident, String because) {
    return stop(incident, r -> true, because);
  }

  /// The incident is given to somebody else.
  public List<PagingFact> takenOver(IncidentId incident, String because) {
    return stop(incident, r -> r.source().isOwn(), because);
  }

  private static boolean isUnanswered(Page page) {
    return page.fate() == Page.Fate.DELIVERED || page.fate() == Page.Fate.ACCEPTED;
  }

  private List<PagingFact> stop(IncidentId incident, Predicate<Run> which, String because) {
    List<PagingFact> facts = new ArrayList<>();
    for (Run run : runs.of(incident)) {
      if (run.isActive() && which.test(run)) {
        facts.add(new PagingFact.RunStopped(run.id(), incident, because));
        pages.of(incident).stream()
            .filter(p -> p.run().equals(run.id()) && p.isOpen())
            .forEach(p -> facts.add(new PagingFact.PageCancelled(p.id(), incident, because)));
      }
    }
    return facts;
  }
}
