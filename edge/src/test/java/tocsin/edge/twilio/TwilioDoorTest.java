package tocsin.edge.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.ground.web.FormText;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.response.paging.Courier;
import tocsin.response.words.PageId;

class TwilioDoorTest {
  private static final String OUR = "https://tocsin.example.test";
  private static final TwilioAccount ACCOUNT =
      new TwilioAccount("AC1", "secret", "+15005550006", TwilioAccount.API);

  private final List<String> heard = new ArrayList<>();

  private final TwilioDoor door =
      new TwilioDoor(
          ACCOUNT,
          () -> OUR,
          new PhoneAnswers() {
            @Override
            public String replied(String number, Keyed keyed, String via) {
              heard.add(number + " " + keyed.verb().word());
              return "You have <it>.";
            }

            @Override
            public String pressed(PageId page, Keyed keyed, String via) {
              heard.add(page + " " + keyed.verb().word());
              return "You have it.";
            }

            @Override
            public CallScript script(PageId page) {
              return page.value().equals("INC-1-p1")
                  ? new CallScript.Asks("SEV1", "Nobody can <pay>", "shop")
                  : new CallScript.Over("Bo acknowledged this.");
            }

            @Override
            public void became(PageId page, int attempt, Courier.Outcome outcome) {
              heard.add(page + " " + attempt + " " + outcome);
            }
          });

  private WebAnswer post(
      String path, Map<String, List<String>> query, Map<String, String> fields, String signedAs) {
    Map<String, List<String>> form = new java.util.TreeMap<>();
    fields.forEach((name, value) -> form.put(name, List.of(value)));
    String signature = new TwilioSignature("secret").of(signedAs, form);
    return door.answer(
        new WebRequest(
            "POST",
            path,
            query,
            Map.of("x-twilio-signature", List.of(signature)),
            FormText.of(form).getBytes(StandardCharsets.UTF_8),
            "203.0.113.5",
            Optional.empty()));
  }

  @Test
  void aReplyByTextIsDoneAndAnsweredByText() {
    var fields = Map.of("From", "+15005550001", "Body", "4");
    WebAnswer answer = post("/twilio/sms", Map.of(), fields, OUR + "/twilio/sms");

    assertThat(heard).containsExactly("+15005550001 acknowledge");
    assertThat(answer.contentType()).startsWith("text/xml");
    assertThat(answer.text())
        .isEqualTo("<Response><Message>You have &lt;it&gt;.</Message></Response>");
  }

  @Test
  void whatNobodyUnderstandsIsAnsweredWithHelpAndDoesNothing() {
    var fields = Map.of("From", "+15005550001", "Body", "who is this?");
    WebAnswer answer = post("/twilio/sms", Map.of(), fields, OUR + "/twilio/sms");

    assertThat(heard).isEmpty();
    assertThat(answer.text()).contains("Reply 4 to acknowledge");
  }

  @Test
  void aCallThatWasTakenIsToldHowItStandsNow() {
    String path = "/twilio/voice?page=INC-1-p1&attempt=1";
    var query = Map.of("page", List.of("INC-1-p1"), "attempt", List.of("1"));
    WebAnswer waits = post("/twilio/voice", query, Map.of("CallSid", "CA1"), OUR + path);
    WebAnswer over =
        post(
            "/twilio/voice",
            Map.of("page", List.of("INC-2-p1"), "attempt", List.of("1")),
            Map.of("CallSid", "CA1"),
            OUR + "/twilio/voice?page=INC-2-p1&attempt=1");

    assertThat(waits.text())
        .contains("SEV1. Nobody can &lt;pay&gt;. Service shop. Press 4")
        .contains("action=\"" + OUR + "/twilio/key?page=INC-1-p1&amp;attempt=1\"");
    assertThat(over.text()).contains("Bo acknowledged this.").doesNotContain("Gather");
    assertThat(post("/twilio/voice", query, Map.of("CallSid", "CA1"), OUR).status()).isEqualTo(403);
  }

  @Test
  void aKeyAnswersThePageOfTheCall() {
    var query = Map.of("page", List.of("INC-1-p1"), "attempt", List.of("1"));
    String address = OUR + "/twilio/key?page=INC-1-p1&attempt=1";
    post("/twilio/key", query, Map.of("Digits", "6"), address);

    assertThat(heard).containsExactly("INC-1-p1 resolve");
  }

  @Test
  void receiptsAreHandedOn() {
    var query = Map.of("page", List.of("INC-1-p1"), "attempt", List.of("2"));
    String address = OUR + "/twilio/status?page=INC-1-p1&attempt=2";
    post("/twilio/status", query, Map.of("MessageStatus", "sent"), address);
    post(
        "/twilio/status",
        query,
        Map.of("MessageStatus", "undelivered", "ErrorCode", "30003"),
        address);
    post("/twilio/status", query, Map.of("CallStatus", "no-answer"), address);

    assertThat(heard)
        .containsExactly(
            "INC-1-p1 2 Refused[why=Twilio: undelivered (error 30003)]",
            "INC-1-p1 2 Refused[why=Twilio: no-answer]");
  }

  @Test
  void nothingCountsThatTwilioHasNotSignedForThisAddress() {
    var fields = Map.of("From", "+15005550001", "Body", "4");
    WebAnswer answer = post("/twilio/sms", Map.of(), fields, "https://evil.example/twilio/sms");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text()).contains(OUR + "/twilio/sms", "--twilio-token");
    assertThat(heard).isEmpty();
  }
}
