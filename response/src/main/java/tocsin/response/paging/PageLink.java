package tocsin.response.paging;

import java.util.Optional;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Status;
import tocsin.response.paging.Deed.What;
import tocsin.response.words.Actor;

/// Decides what the link in a page is worth. It counts for what the page asked, and for nothing
/// that came later:
///
/// | the page | acknowledge | resolve | escalate | snooze |
/// |---|---|---|---|---|
/// | nobody answered yet | counts | counts | counts | counts |
/// | the same, and the next step was asked | counts | counts | idle | counts |
/// | this person acknowledged | done | counts | counts | counts |
/// | this person mitigated | over | counts | over | over |
/// | somebody else acknowledged or mitigated | over | over | over | over |
/// | given on, asked anew or reopened since | over | over | over | over |
/// | the incident is resolved | over | done by this person, else over | over | over |
///
/// A later step of the same escalation changes nothing else: whoever was asked first may still
/// answer. Whoever was asked for help passes nothing on: the incident is not theirs. Pure.
///
/// @param index of the page among those of its incident
/// @param run the escalation that it was sent by
record PageLink(Page page, int index, Optional<Run> run) {

  static PageLink of(Page page, Pages pages, Optional<Run> run) {
    return new PageLink(page, pages.of(page.incident()).indexOf(page), run);
  }

  LinkStanding standing(LinkVerb verb, Incident i, Spell spell) {
    if (i.status() == Status.RESOLVED) {
      return resolved(verb, i, spell);
    }
    if (!spell.has(page.id(), index)) {
      return over(i, spell.begun());
    }
    if (verb != LinkVerb.RESOLVE && i.status() == Status.MITIGATED) {
      return over(i, spell.last(What.MITIGATED).orElse(spell.last()));
    }
    Optional<Deed> acknowledged = spell.deed(What.ACKNOWLEDGED, me());
    if (acknowledged.isEmpty() && !isAsking()) {
      return over(i, spell.last());
    }
    return switch (verb) {
      case ACKNOWLEDGE ->
          acknowledged
              .<LinkStanding>map(a -> new LinkStanding.Done(i.id(), a.at()))
              .orElseGet(() -> counts(i));
      case RESOLVE, SNOOZE -> counts(i);
      case ESCALATE -> escalating(i, acknowledged.isPresent());
    };
  }

  /// A second press, or one that comes after the step ran out, passes it on no further.
  private LinkStanding escalating(Incident i, boolean isHeld) {
    if (run.filter(r -> r.source().isOwn()).isEmpty()) {
      return new LinkStanding.Idle(
          i.id(), "You were asked for help. Whoever has the incident passes it on.");
    }
    boolean isPresent = run.filter(r -> r.sent().contains(page.id())).isPresent();
    return isHeld || isPresent
        ? counts(i)
        : new LinkStanding.Idle(i.id(), "The next step was asked already. Nothing was changed.");
  }

  /// Whether somebody is still waiting for an answer to it.
  private boolean isAsking() {
    return run.filter(Run::isActive).isPresent();
  }

  private LinkStanding resolved(LinkVerb verb, Incident i, Spell spell) {
    Deed deed = spell.last(What.RESOLVED).orElse(spell.last());
    return verb == LinkVerb.RESOLVE && deed.by().equals(me())
        ? new LinkStanding.Done(i.id(), deed.at())
        : over(i, deed);
  }

  private Actor me() {
    return new Actor.Person(page.user());
  }

  private LinkStanding counts(Incident i) {
    return new LinkStanding.Counts(i.id(), page.user());
  }

  private LinkStanding over(Incident i, Deed because) {
    return new LinkStanding.Over(i.id(), page.user(), because);
  }
}
