package tocsin.edge.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.response.paging.LinkVerb;
import tocsin.response.words.PageId;

class TwilioDoorTest {
  private static final PageId PAGE = new PageId("INC-1-p1");
  private final List<String> done = new ArrayList<>();
  private final TwilioSignature signature = new TwilioSignature("token");
  private final TwilioDoor door =
      new TwilioDoor(signature, new OnePage(), () -> "https://tocsin.example.com/twilio");

  private final class OnePage implements TwilioAnswers {
    @Override
    public Optional<String> title(PageId page) {
      return Optional.of("SEV2. Disk <full> & more").filter(t -> page.equals(PAGE));
    }

    @Override
    public Optional<PageId> newest(String number) {
      return Optional.of(PAGE).filter(p -> number.equals("+15005550001"));
    }

    @Override
    public String answer(PageId page, LinkVerb verb) {
      done.add(page + " " + verb);
      return "INC-1 is " + verb.word() + "d.";
    }
  }

  private WebAnswer post(String path, String body, Map<String, List<String>> form) {
    String signed = signature.of("https://tocsin.example.com/twilio" + path, form);
    return post(path, body, signed);
  }

  private WebAnswer post(String path, String body, String signed) {
    return door.answer(
        new WebRequest(
            "POST",
            path,
            Map.of(),
            Map.of("X-Twilio-Signature", List.of(signed)),
            body.getBytes(StandardCharsets.UTF_8),
            "10.0.0.1",
            Optional.empty()));
  }

  @Test
  void aCallSaysThePageAndWaitsForAKey() {
    WebAnswer answer = post("/voice/INC-1-p1", "CallSid=CA1", Map.of("CallSid", List.of("CA1")));

    assertThat(answer.text())
        .contains("Disk &lt;full&gt; &amp; more", "action=\"https://tocsin.example.com/twilio/");
    assertThat(done).isEmpty();
  }

  @Test
  void fourAcknowledgesAndSixResolves() {
    post("/voice/INC-1-p1", "Digits=4", Map.of("Digits", List.of("4")));
    post(
        "/sms",
        "Body=6&From=%2B15005550001",
        Map.of("Body", List.of("6"), "From", List.of("+15005550001")));

    assertThat(done).containsExactly("INC-1-p1 ACKNOWLEDGE", "INC-1-p1 RESOLVE");
  }

  @Test
  void aNumberThatWasNotPagedAnswersNothing() {
    WebAnswer answer =
        post(
            "/sms",
            "Body=4&From=%2B15005550009",
            Map.of("Body", List.of("4"), "From", List.of("+15005550009")));

    assertThat(answer.text()).contains("No page of ours");
    assertThat(done).isEmpty();
  }

  @Test
  void whatTwilioDidNotSignIsRefused() {
    assertThat(post("/voice/INC-1-p1", "Digits=4", "forged").status()).isEqualTo(403);
    assertThat(done).isEmpty();
  }
}
