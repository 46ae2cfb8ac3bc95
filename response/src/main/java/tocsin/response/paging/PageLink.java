package tocsin.response.paging;

import java.util.Optional;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Status;
import tocsin.response.paging.Deed.What;
import tocsin.response.words.Actor;

/// Decides what the link in a page is worth. It counts for what the page asked, and for nothing
/// that came later:
///
/// | the page | acknowledge | resolve |
/// |---|---|---|
/// | nobody answered yet | counts | counts |
/// | this person acknowledged | done | counts |
/// | somebody else acknowledged or mitigated | over | over |
/// | given on, asked anew or reopened since | over | over |
/// | the incident is resolved | over | done by this person, else over |
///
/// A later step of the same escalation changes nothing: whoever was asked first may still answer.
/// Pure.
///
/// @param index of the page among those of its incident
/// @param asking whether somebody is still waiting for an answer to it
record PageLink(Page page, int index, boolean asking) {

  static PageLink of(Page page, Pages pages, Optional<Run> run) {
    return new PageLink(
        page, pages.of(page.incident()).indexOf(page), run.filter(Run::isActive).isPresent());
  }

  LinkStanding standing(LinkVerb verb, Incident i, Spell spell) {
    if (i.status() == Status.RESOLVED) {
      return resolved(verb, i, spell);
    }
    if (!spell.has(page.id(), index)) {
      return over(i, spell.begun());
    }
    Optional<Deed> acknowledged = spell.deed(What.ACKNOWLEDGED, me());
    if (verb == LinkVerb.RESOLVE) {
      return asking || acknowledged.isPresent() ? counts(i) : over(i, spell.last());
    }
    return i.status() == Status.MITIGATED
        ? over(i, spell.last(What.MITIGATED).orElse(spell.last()))
        : acknowledged
            .<LinkStanding>map(a -> new LinkStanding.Done(i.id(), a.at()))
            .orElseGet(() -> asking ? counts(i) : over(i, spell.last()));
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
