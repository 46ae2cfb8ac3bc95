package tocsin.response.paging;

import java.util.Optional;
import java.util.function.Predicate;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Incidents;
import tocsin.response.words.PageId;
import tocsin.response.words.UserId;

/// Finds what the link in a page is held against. Pure on the folded state.
public final class LinkStandings {
  private final Pages pages;
  private final Runs runs;
  private final Spells spells;

  public LinkStandings(Pages pages, Runs runs, Spells spells) {
    this.pages = pages;
    this.runs = runs;
    this.spells = spells;
  }

  /// What a link is worth.
  ///
  /// @param here whether a person is still one of the users
  public LinkStanding of(PageId id, LinkVerb verb, Incidents incidents, Predicate<UserId> here) {
    Optional<Page> page = pages.find(id).filter(p -> here.test(p.user()));
    Optional<Incident> incident = page.flatMap(p -> incidents.find(p.incident()));
    Optional<Spell> spell = page.flatMap(p -> spells.find(p.incident()));
    return page.isPresent() && incident.isPresent() && spell.isPresent()
        ? PageLink.of(page.get(), pages, runs.find(page.get().run()))
            .standing(verb, incident.get(), spell.get())
        : new LinkStanding.Unknown(id);
  }
}
