package tocsin.edge.twilio;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tocsin.ground.web.Outbound;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.paging.Delivery;
import tools.jackson.databind.JsonNode;

/// Posts texts and calls to Twilio's API and reads its answers. Thread-safe.
final class TwilioCalls {
  /// Where Twilio tells what became of it, below the server's own address.
  static final String STATUS = "/twilio/status";

  /// Texts arrive within seconds; after this long the next contact method is used as well.
  static final Duration TEXT_CONFIRMED = Duration.ofMinutes(1);

  /// A call rings, speaks and waits for a key.
  static final Duration CALL_CONFIRMED = Duration.ofMinutes(2);

  private final TwilioAccount account;
  private final Outbound outbound;

  TwilioCalls(TwilioAccount account, Outbound outbound) {
    this.account = account;
    this.outbound = outbound;
  }

  Outcome text(Delivery d, String body, String base) {
    Optional<String> status = status(d, base);
    return post(
        "Messages",
        TwilioForms.text(account, d.contact().address(), body, status),
        status.map(s -> TEXT_CONFIRMED).orElse(Duration.ZERO));
  }

  Outcome call(Delivery d, String markup, String base) {
    Optional<String> status = status(d, base);
    return post(
        "Calls",
        TwilioForms.call(account, d.contact().address(), markup, status),
        status.map(s -> CALL_CONFIRMED).orElse(Duration.ZERO));
  }

  /// A call that asks what to say when it is taken.
  Outcome ask(Delivery d, String base) {
    String url = base + TwilioDoor.VOICE + about(d);
    return post(
        "Calls",
        TwilioForms.asking(account, d.contact().address(), url, status(d, base)),
        CALL_CONFIRMED);
  }

  /// A text that is no page: nobody is told what became of it.
  Outcome text(String to, String body) {
    return post("Messages", TwilioForms.text(account, to, body, Optional.empty()), Duration.ZERO);
  }

  /// A call that is no page.
  Outcome call(String to, String markup) {
    return post("Calls", TwilioForms.call(account, to, markup, Optional.empty()), Duration.ZERO);
  }

  private static Optional<String> status(Delivery d, String base) {
    return base.isEmpty() ? Optional.empty() : Optional.of(base + STATUS + about(d));
  }

  private Outcome post(String what, Map<String, List<String>> form, Duration confirmed) {
    var signIn = Map.of("authorization", account.authorization());
    return outcome(outbound.postForm(account.address(what), form, signIn), confirmed);
  }

  /// What ties an answer to its page: Twilio signs the whole address.
  static String about(Delivery d) {
    return "?page=" + d.page() + "&attempt=" + d.attempt();
  }

  /// @param confirmed how soon it tells what became of it; zero when it does not know where
  static Outcome outcome(Outbound.Reply reply, Duration confirmed) {
    JsonNode said = json(reply.text());
    if (reply.isGood()) {
      return new Outcome.Accepted(said.path("sid").asString(reply.problem()), confirmed);
    }
    String why = "Twilio: " + said.path("message").asString(reply.problem());
    String code = said.path("code").asString("");
    String whole = code.isEmpty() ? why : why + " (error " + code + ")";
    return reply.isPassing()
        ? new Outcome.TryAgain(Duration.ofSeconds(reply.retryAfterSeconds()), whole)
        : new Outcome.Refused(whole);
  }

  private static JsonNode json(String text) {
    try {
      return Json.tree(text.isEmpty() ? "{}" : text);
    } catch (BadJsonException e) {
      return Json.tree("{}");
    }
  }
}
