package tocsin.server.host;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import tocsin.ground.time.Spans;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.paging.LinkStanding;
import tocsin.response.paging.LinkVerb;
import tocsin.response.words.PageId;
import tocsin.server.page.Screens;
import tocsin.server.page.Told;

/// The answering links in pages. Mail scanners follow links, and some run the scripts of what they
/// find, so following one only shows what it will do; one press does it. Whether it still counts is
/// for the desk to say.
final class AnswerDoor implements WebService {
  private final ResponseWing response;
  private final Screens screens;
  private final AnswerLinks links;
  private final FreshLinks fresh;
  private final LinkWords words;
  private final AnswerTold told;

  AnswerDoor(ResponseWing response, Screens screens, AnswerLinks links, FreshLinks fresh) {
    this.response = response;
    this.fresh = fresh;
    this.screens = screens;
    this.links = links;
    this.words = LinkWords.of(response);
    this.told = new AnswerTold(screens);
  }

  InstantSource clock() {
    return links.clock();
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    String asked = request.param("v").orElse("");
    Optional<LinkVerb> verb =
        Arrays.stream(LinkVerb.values()).filter(v -> v.word().equals(asked)).findFirst();
    Good good = verb.map(v -> links.judge(request, v)).orElse(Good.FORGED);
    var page = new PageId(request.param("p").orElse("missing"));
    return switch (good) {
      case YES -> followed(request, page, verb.orElseThrow());
      case TOO_LATE -> tooOld(request, page, verb.orElseThrow());
      case FORGED ->
          told.error(
              request,
              403,
              "This link is not whole",
              "Open the incident from the page, or sign in.");
    };
  }

  /// One press on the page of a link that is too old sends another.
  private WebAnswer tooOld(WebRequest request, PageId page, LinkVerb verb) {
    if (request.method().equals("POST") && request.param("again").isPresent()) {
      return told.of(request, 200, incident(page), verb, fresh.send(page, verb));
    }
    Told why =
        Told.bad(
            "This link is too old: it worked for "
                + Spans.words(AnswerLinks.ANSWERS_FOR)
                + ". Nothing was changed.");
    return told.old(request, incident(page), verb, why);
  }

  private static String incident(PageId page) {
    return page.value().replaceFirst("-p\\d+$", "");
  }

  private WebAnswer followed(WebRequest request, PageId page, LinkVerb verb) {
    boolean pressed = request.method().equals("POST");
    Answer answer =
        response.ask(
            pressed ? new Input.FollowLink(page, verb, "link") : new Input.LookAtLink(page, verb));
    return switch (answer) {
      case Answer.OfLink(LinkStanding.Counts(var incident, var by)) ->
          WebAnswer.html(200, screens.answer(incident.value(), verb, request.query()));
      case Answer.OfLink(LinkStanding.Done(var incident, var at)) ->
          told.of(request, 200, incident.value(), verb, words.told(answer, verb));
      case Answer.OfLink(LinkStanding.Over(var incident, var by, var because)) ->
          told.of(request, 409, incident.value(), verb, words.told(answer, verb));
      case Answer.OfLink(LinkStanding.Idle(var incident, _)) ->
          told.of(request, 409, incident.value(), verb, words.told(answer, verb));
      case Answer.OfLink(LinkStanding.Unknown _) ->
          told.error(request, 404, "There is no such page", "Sign in to see what is open.");
      case Answer.Accepted(String incident, int _) ->
          told.of(request, 200, incident, verb, words.told(answer, verb));
      default -> told.of(request, 409, incident(page), verb, words.told(answer, verb));
    };
  }
}
