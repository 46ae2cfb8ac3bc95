package tocsin.response.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.ground.loop.Decision;
import tocsin.response.incident.Incidents;
import tocsin.response.paging.LinkStanding;
import tocsin.response.paging.LinkStandings;
import tocsin.response.paging.LinkVerb;
import tocsin.response.paging.Page;
import tocsin.response.paging.Pages;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.PageId;

/// Decides what the links in pages do. Pure on the folded state.
final class LinkAnswers {
  private static final String LINK = "link";

  private final LinkStandings standings;
  private final Pages pages;
  private final Incidents incidents;
  private final Directory directory;
  private final Actions actions;

  LinkAnswers(
      LinkStandings standings,
      Pages pages,
      Incidents incidents,
      Directory directory,
      Actions actions) {
    this.standings = standings;
    this.pages = pages;
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
            new Input.Act(
                c.incident(), new Actor.Person(c.by()), action(follow.verb(), follow.via())),
            now)
        : new Decision<>(List.of(), new Answer.OfLink(standing));
  }

  private LinkStanding standing(PageId page, LinkVerb verb) {
    return standings.of(page, verb, incidents, u -> directory.user(u).isPresent());
  }

  /// The page is found here, where none can come in between.
  Decision<Fact, Answer> answer(Input.AnswerFromNumber from, Instant now) {
    Optional<Page> page =
        from.about().isPresent()
            ? pages.of(from.about().get()).reversed().stream()
                .filter(p -> p.contact().address().equals(from.number()))
                .findFirst()
            : pages.newestTo(from.number());
    return page.map(p -> follow(new Input.FollowLink(p.id(), from.verb(), from.via()), now))
        .orElseGet(() -> new Decision<>(List.of(), new Answer.NotFound(missing(from))));
  }

  private static String missing(Input.AnswerFromNumber from) {
    return "There is no page to this number"
        + from.about().map(incident -> " about " + incident).orElse("");
  }

  private static Action action(LinkVerb verb, String via) {
    return switch (verb) {
      case ACKNOWLEDGE -> new Action.Acknowledge(via);
      case RESOLVE ->
          new Action.Resolve(via.equals(LINK) ? "through the link in a page" : "by " + via);
    };
  }
}
