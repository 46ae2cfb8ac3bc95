package tocsin.server.host;

import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.ground.json.Json;
import tocsin.ground.time.Spans;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.paging.LinkVerb;
import tocsin.response.paging.Note;
import tocsin.response.paging.Page;
import tocsin.response.words.PageId;
import tocsin.server.page.Screens;
import tocsin.server.page.Told;

/// Sends a new answering link to where one came that is too old now. Whoever asks is told the same
/// whatever becomes of it: an old link in wrong hands tells nothing and reaches nobody else.
final class FreshLinks {
  private static final Logger log = LoggerFactory.getLogger(FreshLinks.class);

  private final ResponseWing response;
  private final AnswerLinks links;
  private final Function<Note, Outcome> couriers;

  FreshLinks(ResponseWing response, AnswerLinks links, Function<Note, Outcome> couriers) {
    this.response = response;
    this.links = links;
    this.couriers = couriers;
  }

  /// Blocks until the courier has it, up to 20 s.
  Told send(PageId id, LinkVerb verb) {
    if (response.ask(new Input.RenewLink(id, verb, "link"))
        instanceof Answer.Accepted(var inc, _)) {
      response
          .journal()
          .views()
          .row("page", id.value())
          .map(r -> Json.read(r.body(), Page.class))
          .ifPresent(page -> carry(page, verb, inc));
    }
    return new Told(
        true,
        "If this page still waits for an answer, a new link is on its way to where this one came."
            + " It works for "
            + Spans.words(AnswerLinks.ANSWERS_FOR)
            + ".",
        Optional.empty(),
        "");
  }

  private void carry(Page page, LinkVerb verb, String incident) {
    var now = links.clock().instant();
    String key = "link-" + page.id() + "-" + now.toEpochMilli();
    String subject = Screens.capital(verb.word()) + " " + incident + ": a new link";
    String text = links.address() + links.path(page.id(), verb);
    Outcome outcome =
        couriers.apply(new Note(key, page.user(), page.contact(), now, subject, text));
    log.atInfo()
        .addKeyValue("page", page.id())
        .addKeyValue("outcome", outcome.getClass().getSimpleName())
        .log("link sent anew");
  }
}
