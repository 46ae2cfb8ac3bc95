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

  private final TwilioAccount account;
  private final Outbound outbound;

  TwilioCalls(TwilioAccount account, Outbound outbound) {
    this.account = account;
    this.outbound = outbound;
  }

  Outcome text(Delivery d, String body, String base) {
    return post(
        "Messages", TwilioForms.text(account, d.contact().address(), body, status(d, base)));
  }

  Outcome call(Delivery d, String markup, String base) {
    return post("Calls", TwilioForms.call(account, d.contact().address(), markup, status(d, base)));
  }

  private static Optional<String> status(Delivery d, String base) {
    return base.isEmpty() ? Optional.empty() : Optional.of(base + STATUS + about(d));
  }

  private Outcome post(String what, Map<String, List<String>> form) {
    var signIn = Map.of("authorization", account.authorization());
    return outcome(outbound.postForm(account.address(what), form, signIn));
  }

  /// What ties an answer to its page: Twilio signs the whole address.
  static String about(Delivery d) {
    return "?page=" + d.page() + "&attempt=" + d.attempt();
  }

  static Outcome outcome(Outbound.Reply reply) {
    JsonNode said = json(reply.text());
    if (reply.isGood()) {
      return new Outcome.Delivered(said.path("sid").asString(reply.problem()));
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
