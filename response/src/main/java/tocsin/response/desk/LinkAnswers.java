package tocsin.response.desk;

import java.time.Instant;
import java.util.List;
import tocsin.ground.loop.Decision;
import tocsin.response.incident.Incidents;
import tocsin.response.paging.LinkStanding;
import tocsin.response.paging.LinkStandings;
import tocsin.response.paging.LinkVerb;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.PageId;

/// Decides what the links in pages do. Pure on the folded state.
final class LinkAnswers {
  private final LinkStandings standings;
  private final Incidents incidents;
  private final Directory directory;
  private final Actions actions;

  LinkAnswers(LinkStandings standings, Incidents incidents, Directory directory, Actions actions) {
    this.standings = standings;
    this.incidents = incidents;
    this.directory = directory;
    this.actions = actions;
  }

  /// Says what a link is worth; nothing happens.
  Decision<Fact, Answer> look(Input.LookAtLink look) {
    return new Decision<>(List.of(), new Answer.OfLink(standing(look.page(), look.verb())));
  }

  Decision<Fact, Answer> follow(Input.FollowLink follow, Instant now) {
    LinkStanding standing = standing(follow.page(), follow.verb());
    return standing instanceof LinkStanding.Counts c
        ? actions.act(
            new Input.Act(c.incident(), new Actor.Person(c.by()), action(follow.verb())), now)
        : new Decision<>(List.of(), new Answer.OfLink(standing));
  }

  private LinkStanding standing(PageId page, LinkVerb verb) {
    return standings.of(page, verb, incidents, u -> directory.user(u).isPresent());
  }

  private static Action action(LinkVerb verb) {
    return switch (verb) {
      case ACKNOWLEDGE -> new Action.Acknowledge("link");
      case RESOLVE -> new Action.Resolve("through the link in a page");
    };
  }
}
