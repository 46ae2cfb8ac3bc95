package tocsin.response.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.ground.loop.Decision;
import tocsin.response.incident.IncidentFact;
import tocsin.response.incident.Incidents;
import tocsin.response.paging.LinkStanding;
import tocsin.response.paging.LinkStandings;
import tocsin.response.paging.LinkVerb;
import tocsin.response.paging.Page;
import tocsin.response.paging.Pages;
import tocsin.response.paging.PagingFact;
import tocsin.response.people.ContactMethod;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.IncidentId;
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

  /// Says what a link is worth; nothing happens, but that the page was looked at.
  Decision<Fact, Answer> look(Input.LookAtLink look) {
    List<Fact> seen =
        pages.find(look.page()).filter(p -> p.attempts() > 0 && !p.seen()).stream()
            .<Fact>map(p -> new PagingFact.PageSeen(p.id(), p.incident(), "its link was opened"))
            .toList();
    return new Decision<>(seen, new Answer.OfLink(standing(look.page(), look.verb())));
  }

  /// Does what a link says. Acknowledging or snoozing a message takes everything that was told in
  /// it; resolving and escalating mean the one incident that the link is about.
  Decision<Fact, Answer> follow(Input.FollowLink follow, Instant now) {
    List<Decision<Fact, Answer>> done = new ArrayList<>();
    for (PageId page : meant(follow)) {
      if (standing(page, follow.verb()) instanceof LinkStanding.Counts c) {
        done.add(act(c.incident(), new Actor.Person(c.by()), follow, now));
      }
    }
    List<Fact> facts = done.stream().flatMap(d -> d.facts().stream()).toList();
    return done.isEmpty()
        ? new Decision<>(List.of(), new Answer.OfLink(standing(follow.page(), follow.verb())))
        : new Decision<>(facts, done.getFirst().answer());
  }

  /// Grants another link while it would be worth something, not too often, and only to where the
  /// page went: that contact method must still be theirs.
  Decision<Fact, Answer> renew(Input.RenewLink asked, Instant now) {
    LinkStanding standing = standing(asked.page(), asked.verb());
    if (!(standing instanceof LinkStanding.Counts(var incident, var by))) {
      return new Decision<>(List.of(), new Answer.OfLink(standing));
    }
    ContactMethod contact = pages.find(asked.page()).orElseThrow().contact();
    boolean theirs = directory.user(by).filter(u -> u.contacts().contains(contact)).isPresent();
    return theirs && pages.mayRenewLink(asked.page(), now)
        ? new Decision<>(
            List.of(new PagingFact.PageLinkRenewed(asked.page(), incident, by, asked.via())),
            Answer.accepted(incident))
        : new Decision<>(
            List.of(),
            new Answer.Refused(
                theirs
                    ? "links of " + asked.page() + " were sent anew too often or just now"
                    : contact.id() + " is no contact method of " + by + " any more"));
  }

  private List<PageId> meant(Input.FollowLink follow) {
    List<PageId> all = new ArrayList<>(List.of(follow.page()));
    if (follow.verb() == LinkVerb.ACKNOWLEDGE || follow.verb() == LinkVerb.SNOOZE) {
      pages.bundledWith(follow.page()).forEach(p -> all.add(p.id()));
    }
    return all;
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

  private Decision<Fact, Answer> act(
      IncidentId incident, Actor by, Input.FollowLink follow, Instant now) {
    String via = follow.via();
    return switch (follow.verb()) {
      case ACKNOWLEDGE -> act(incident, by, new Action.Acknowledge(via), now);
      case RESOLVE ->
          act(
              incident,
              by,
              new Action.Resolve(via.equals(LINK) ? "through the link in a page" : "by " + via),
              now);
      case ESCALATE -> act(incident, by, new Action.Escalate(), now);
      case SNOOZE ->
          incidents.find(incident).filter(i -> i.acknowledgedBy().contains(by)).isPresent()
              ? act(incident, by, new Action.Snooze(LinkVerb.QUIET_FOR), now)
              : taken(incident, by, via, now);
    };
  }

  private Decision<Fact, Answer> act(IncidentId incident, Actor by, Action action, Instant now) {
    return actions.act(new Input.Act(incident, by, action), now);
  }

  /// Acknowledged, and quiet from then on.
  private Decision<Fact, Answer> taken(IncidentId incident, Actor by, String via, Instant now) {
    var done = act(incident, by, new Action.Acknowledge(via), now);
    if (!(done.answer() instanceof Answer.Accepted)) {
      return done;
    }
    List<Fact> facts = new ArrayList<>(done.facts());
    facts.add(new IncidentFact.Snoozed(incident, by, now.plus(LinkVerb.QUIET_FOR)));
    return new Decision<>(facts, done.answer());
  }
}
