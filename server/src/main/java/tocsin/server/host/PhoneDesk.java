package tocsin.server.host;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.edge.twilio.CallScript;
import tocsin.edge.twilio.Keyed;
import tocsin.edge.twilio.PhoneAnswers;
import tocsin.ground.json.Json;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.incident.Incident;
import tocsin.response.paging.Courier;
import tocsin.response.paging.LinkStanding;
import tocsin.response.paging.LinkVerb;
import tocsin.response.words.PageId;
import tocsin.server.page.Told;

/// Hands what people answer by telephone or button to the desk, and says what came of it.
final class PhoneDesk implements PhoneAnswers {
  private static final Logger log = LoggerFactory.getLogger(PhoneDesk.class);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private final ResponseWing response;
  private final LinkWords words;

  PhoneDesk(ResponseWing response, LinkWords words) {
    this.response = response;
    this.words = words;
  }

  @Override
  public String replied(String number, Keyed keyed, String via) {
    var reply = new Input.AnswerFromNumber(number, keyed.about(), keyed.verb(), via);
    return told(response.ask(reply), keyed.verb());
  }

  @Override
  public String pressed(PageId page, Keyed keyed, String via) {
    return pressed(page, keyed.verb(), via);
  }

  /// As [#pressed(PageId, Keyed, String)], of a button.
  String pressed(PageId page, LinkVerb verb, String via) {
    return told(response.ask(new Input.FollowLink(page, verb, via)), verb);
  }

  @Override
  public CallScript script(PageId page) {
    Answer answer = response.ask(new Input.LookAtLink(page, LinkVerb.ACKNOWLEDGE));
    return answer instanceof Answer.OfLink(LinkStanding.Counts counts)
        ? response
            .journal()
            .views()
            .row("incident", counts.incident().value())
            .map(r -> asks(Json.read(r.body(), Incident.class)))
            .orElseGet(() -> new CallScript.Over("There is no such incident any more."))
        : new CallScript.Over(told(answer, LinkVerb.ACKNOWLEDGE));
  }

  private static CallScript asks(Incident i) {
    return new CallScript.Asks(i.severity().name(), i.title(), i.service().value());
  }

  private String told(Answer answer, LinkVerb verb) {
    if (answer instanceof Answer.NotFound n) {
      return n.what() + ". Nothing was changed.";
    }
    String incident = answer instanceof Answer.Accepted a ? a.subject() + ": " : "";
    Told told = words.told(answer, verb);
    return incident + told.before() + told.at().map(TIME::format).orElse("") + told.after();
  }

  @Override
  public void became(PageId page, int attempt, Courier.Outcome outcome) {
    log.atDebug().addKeyValue("page", page).addKeyValue("outcome", outcome).log("receipt");
    response.became(page, attempt, outcome);
  }
}
