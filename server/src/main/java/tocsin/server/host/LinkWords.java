package tocsin.server.host;

import java.util.Optional;
import java.util.function.Function;
import tocsin.response.desk.Answer;
import tocsin.response.paging.Deed;
import tocsin.response.paging.LinkStanding;
import tocsin.response.paging.LinkVerb;
import tocsin.response.people.User;
import tocsin.response.words.Actor;
import tocsin.response.words.UserId;
import tocsin.server.page.Pages;
import tocsin.server.page.Rows;
import tocsin.server.page.Told;

/// What is said to somebody who followed the link in a page: why it did nothing, and what to do.
final class LinkWords {
  private static final String OPEN = " Nothing was changed; open the incident to answer.";

  private final Function<UserId, String> names;

  LinkWords(Function<UserId, String> names) {
    this.names = names;
  }

  /// With people called as they are now.
  static LinkWords of(ResponseWing response) {
    var rows = new Rows(response.journal().views(), response.documents());
    return new LinkWords(id ->
        rows.users().stream()
            .filter(u -> u.id().equals(id))
            .findFirst()
            .map(User::name)
            .orElse(id.value()));
  }

  Told told(Answer answer, LinkVerb verb) {
    return switch (answer) {
      case Answer.Accepted _ ->
          Told.good(
              switch (verb) {
                case ACKNOWLEDGE -> "You have it. Nobody else is paged.";
                case RESOLVE -> "Resolved. The review is being drafted.";
                case ESCALATE -> "Escalated. The next step is being paged.";
                case SNOOZE -> verb.effect();
              });
      case Answer.OfLink(LinkStanding standing) -> told(standing, verb);
      default -> Told.bad(Pages.problem(answer).orElse("Nothing was changed."));
    };
  }

  private Told told(LinkStanding standing, LinkVerb verb) {
    return switch (standing) {
      case LinkStanding.Counts _ -> Told.good("This link works.");
      case LinkStanding.Done(var incident, var at) ->
          new Told(
              true,
              verb == LinkVerb.ACKNOWLEDGE ? "You acknowledged this at " : "You resolved this at ",
              Optional.of(at),
              ". Nothing more is needed.");
      case LinkStanding.Idle(_, var why) -> Told.bad(why);
      case LinkStanding.Over(var incident, UserId by, Deed because) -> over(because, by);
      case LinkStanding.Unknown _ ->
          Told.bad("There is no such page. Sign in to see what is open.");
    };
  }

  private Told over(Deed deed, UserId reader) {
    String who = who(deed.by(), reader);
    return switch (deed.what()) {
      case OPENED -> Told.bad("Nobody waits for an answer to this page any more." + OPEN);
      case ACKNOWLEDGED ->
          at(
              who + " acknowledged this at ",
              deed,
              ". Nothing was changed; open the incident to join.");
      case MITIGATED -> at(who + " mitigated this at ", deed, "." + OPEN);
      case RESOLVED ->
          at(
              who + " resolved this at ",
              deed,
              ". Nothing was changed; if it is back, open the incident.");
      case REOPENED -> at(who + " reopened this at ", deed, ", after this page was sent." + OPEN);
      case ASKED_ANEW ->
          at(
              "People were paged anew at ",
              deed,
              ", after this page was sent. Nothing was changed; answer through the newest page, or"
                  + " open the incident.");
    };
  }

  private static Told at(String before, Deed deed, String after) {
    return new Told(false, before, Optional.of(deed.at()), after);
  }

  private String who(Actor actor, UserId reader) {
    return switch (actor) {
      case Actor.Person(UserId user) -> user.equals(reader) ? "You" : names.apply(user);
      case Actor.OfMonitor _, Actor.Outside _, Actor.Tocsin _ -> actor.label();
    };
  }
}
