package tocsin.edge.slack;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.response.paging.LinkVerb;
import tocsin.response.words.PageId;
import tools.jackson.databind.JsonNode;

/// `POST /slack/actions`: presses of buttons in the app's messages. What Slack did not sign is
/// refused, and so is a press by somebody else than the message went to.
public final class SlackActions implements WebService {
  private final WebService pass;
  private final SlackAnswers answers;
  private final Function<JsonNode, WebAnswer> windows;

  /// Presses only.
  public SlackActions(SlackSignature signature, SlackAnswers answers, InstantSource clock) {
    this.pass = new SlackPass(signature, clock, r -> signed(r.text()));
    this.answers = answers;
    this.windows = _ -> strange();
  }

  /// Presses, and windows that were sent off.
  public SlackActions(
      SlackSignature signature, SlackAnswers answers, SlackHouse house, InstantSource clock) {
    this.pass = new SlackPass(signature, clock, r -> signed(r.text()));
    this.answers = answers;
    this.windows = new SlackWindows(house)::sent;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    return pass.answer(request);
  }

  private static WebAnswer strange() {
    return WebAnswer.text(200, "This app only knows the buttons of its own messages.");
  }

  private WebAnswer signed(String text) {
    JsonNode said = Json.tree(payload(text));
    return switch (said.path("type").asString("")) {
      case "url_verification" ->
          WebAnswer.json(200, Map.of("challenge", said.path("challenge").asString("")));
      case "block_actions" -> {
        said.path("actions").forEach(a -> pressed(a, said));
        yield WebAnswer.text(200, "");
      }
      case "view_submission" -> windows.apply(said);
      default -> strange();
    };
  }

  private void pressed(JsonNode action, JsonNode said) {
    Optional<LinkVerb> verb =
        switch (action.path("action_id").asString("")) {
          case SlackMessage.ACKNOWLEDGE -> Optional.of(LinkVerb.ACKNOWLEDGE);
          case SlackMessage.RESOLVE -> Optional.of(LinkVerb.RESOLVE);
          case SlackMessage.ESCALATE -> Optional.of(LinkVerb.ESCALATE);
          case SlackMessage.SNOOZE -> Optional.of(LinkVerb.SNOOZE);
          default -> Optional.empty();
        };
    if (verb.isEmpty()) {
      return;
    }
    var page = new PageId(action.path("value").asString(""));
    String presser = said.path("user").path("id").asString("");
    boolean own = answers.addressOf(page).filter(presser::equals).isPresent();
    String came =
        own ? answers.answer(page, verb.get()) : "Only whoever was paged can answer this page.";
    answers.reply(said.path("response_url").asString(""), SlackReply.aside(came));
  }

  /// Presses come as a form with JSON in `payload`, other things as JSON.
  private static String payload(String text) {
    return text.startsWith("payload=")
        ? URLDecoder.decode(text.substring("payload=".length()), StandardCharsets.UTF_8)
        : text;
  }
}
