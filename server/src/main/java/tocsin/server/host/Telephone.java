package tocsin.server.host;

import java.util.Comparator;
import java.util.Optional;
import tocsin.edge.twilio.TwilioAnswers;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.incident.Incident;
import tocsin.response.paging.LinkVerb;
import tocsin.response.paging.Page;
import tocsin.response.people.ContactMethod;
import tocsin.response.words.PageId;

/// Answers by telephone: what a page says, and what pressing a key does. An answer counts as the
/// link in the same page would.
final class Telephone implements TwilioAnswers {
  private static final int MOST_OPEN = 1_000;
  private static final int MOST_PAGES = 1_000;

  private final Views views;
  private final Asking desk;

  Telephone(Views views, Asking desk) {
    this.views = views;
    this.desk = desk;
  }

  @Override
  public Optional<String> title(PageId page) {
    return views
        .row("page", page.value())
        .map(r -> Json.read(r.body(), Page.class))
        .flatMap(p -> views.row("incident", p.incident().value()))
        .map(r -> Json.read(r.body(), Incident.class))
        .map(i -> i.severity() + ". " + i.title());
  }

  @Override
  public Optional<PageId> newest(String number) {
    return views.rows("incident", "open", Long.MAX_VALUE, MOST_OPEN).stream()
        .flatMap(i -> views.rows("page", i.key(), Long.MAX_VALUE, MOST_PAGES).stream())
        .map(r -> Json.read(r.body(), Page.class))
        .filter(p -> p.contact() instanceof ContactMethod.Sms s && s.address().equals(number))
        .max(Comparator.comparing(Page::dueAt))
        .map(Page::id);
  }

  @Override
  public String answer(PageId page, LinkVerb verb) {
    Answer answer = desk.ask(new Input.FollowLink(page, verb));
    if (answer instanceof Answer.Accepted(String incident, int _)) {
      return incident + (verb == LinkVerb.ACKNOWLEDGE ? " is acknowledged." : " is resolved.");
    }
    return "That changes nothing any more. Look at the incident.";
  }
}
