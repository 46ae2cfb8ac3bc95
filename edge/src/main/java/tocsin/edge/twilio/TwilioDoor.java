package tocsin.edge.twilio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.ground.web.FormText;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.response.words.PageId;

/// What Twilio posts: texts that people sent to our number (`/twilio/sms`), keys pressed in a call
/// (`/twilio/key`), a call that asks what to say (`/twilio/voice`), what became of texts and calls
/// (`/twilio/status`). Nothing counts without its signature over the address that people, and
/// Twilio, reach this server at.
public final class TwilioDoor implements WebService {
  private static final Logger log = LoggerFactory.getLogger(TwilioDoor.class);

  /// Where Twilio asks what to say in a call.
  static final String VOICE = "/twilio/voice";

  private final TwilioSignature signature;
  private final Supplier<String> base;
  private final PhoneAnswers answers;

  public TwilioDoor(TwilioAccount account, Supplier<String> base, PhoneAnswers answers) {
    this.signature = new TwilioSignature(account.token());
    this.base = base;
    this.answers = answers;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    if (!request.method().equals("POST")) {
      return WebAnswer.text(405, "Twilio posts here").with("allow", "POST");
    }
    Map<String, List<String>> form;
    try {
      form = FormText.fields(request.text());
    } catch (IllegalArgumentException e) {
      return WebAnswer.text(400, "form: " + e.getMessage());
    }
    String address = base.get() + request.path() + query(request);
    if (!signature.isGenuine(address, form, request.header("x-twilio-signature").orElse(""))) {
      log.atWarn().addKeyValue("address", address).log("request without Twilio's signature");
      return WebAnswer.text(
          403,
          "not signed by Twilio for "
              + address
              + " (expected: that address in Twilio's settings, and --twilio-token of that account)");
    }
    return known(request, form);
  }

  private WebAnswer known(WebRequest request, Map<String, List<String>> form) {
    return switch (request.path()) {
      case "/twilio/sms" -> markup(SpokenPage.answered(replied(form)));
      case VOICE -> markup(spoken(request));
      case CallCourier.KEY -> markup(SpokenPage.said(pressed(page(request), form)));
      case TwilioCalls.STATUS -> {
        String attempt = request.param("attempt").orElse("");
        Became.outcome(form)
            .filter(_ -> attempt.matches("\\d{1,4}"))
            .ifPresent(o -> answers.became(page(request), Integer.parseInt(attempt), o));
        yield WebAnswer.of(204, "text/plain", new byte[0]);
      }
      default ->
          WebAnswer.text(
              404, "expected: /twilio/sms, /twilio/voice, /twilio/key or /twilio/status");
    };
  }

  /// What a call says that was just taken.
  private String spoken(WebRequest request) {
    return switch (answers.script(page(request))) {
      case CallScript.Asks a -> SpokenPage.of(a, base.get() + CallCourier.KEY + query(request));
      case CallScript.Over(String sentence) -> SpokenPage.twice("Tocsin. " + sentence);
    };
  }

  /// As it stands in the address that Twilio was given, and has signed.
  private static PageId page(WebRequest request) {
    return new PageId(request.param("page").orElse("missing"));
  }

  private String replied(Map<String, List<String>> form) {
    Optional<Keyed> keyed = Keyed.of(field(form, "Body"));
    return keyed
        .map(k -> answers.replied(field(form, "From"), k, "text message"))
        .orElse(Keyed.HELP);
  }

  private String pressed(PageId page, Map<String, List<String>> form) {
    Optional<Keyed> keyed = Keyed.of(field(form, "Digits"));
    return keyed
        .map(k -> answers.pressed(page, k, "telephone"))
        .orElse("That key does nothing. 4 acknowledges, 6 resolves, 8 escalates, 9 snoozes.");
  }

  static String field(Map<String, List<String>> form, String name) {
    return form.getOrDefault(name, List.of("")).getFirst();
  }

  private static WebAnswer markup(String text) {
    return WebAnswer.of(
        200, "text/xml; charset=utf-8", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  // Written as we wrote it into the address that Twilio was given.
  private static String query(WebRequest request) {
    return request
        .param("page")
        .map(p -> "?page=" + p + request.param("attempt").map(a -> "&attempt=" + a).orElse(""))
        .orElse("");
  }
}
