package tocsin.edge.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.response.paging.PageMessage;
import tocsin.response.words.IncidentId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.UserId;

class TextMessageTest {
  static PageMessage titled(String title) {
    return new PageMessage(
        new IncidentId("INC-12"),
        new UserId("ana"),
        Severity.SEV2,
        new ServiceId("checkout"),
        title,
        Instant.parse("2026-01-15T02:00:00Z"),
        "first step",
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void saysHowBadWhatWhereAndHowToAnswer() {
    assertThat(TextMessage.of(titled("Payments fail for one in five")))
        .isEqualTo(
            "SEV2 Payments fail for one in five (checkout, INC-12)."
                + " Reply 4 ack, 6 resolve, 8 escalate, 9 snooze 1h");
  }

  @Test
  void aLongTitleIsCutAndTheAnswersStay() {
    assertThat(TextMessage.of(titled("Payments fail ".repeat(50))))
        .hasSize(160)
        .startsWith("SEV2 Payments fail Pay")
        .endsWith(".. (checkout, INC-12). Reply 4 ack, 6 resolve, 8 escalate, 9 snooze 1h");
  }

  @Test
  void lettersThatTelephonesDoNotPackLeaveRoomForSeventy() {
    assertThat(TextMessage.of(titled("Оплата не проходит у каждого пятого")))
        .hasSize(70)
        .startsWith("SEV2 Оплата")
        .endsWith(".. (checkout, INC-12). Reply 4 ack, 6 resolve");
    assertThat(TextMessage.isPacked("Größe über 5 €")).isFalse();
    assertThat(TextMessage.isPacked("Größe über 5 £")).isTrue();
  }

  @Test
  void aTitleHasNoLinesOfItsOwnAndTurnsNoDirection() {
    assertThat(TextMessage.of(titled("Down\nReply STOP \u202epots\u2028now")))
        .startsWith("SEV2 Down Reply STOP pots now (");
  }

  @Test
  void whatIsSpokenIsMarkupWhateverTheTitleIs() {
    String said = SpokenPage.of(titled("<Hangup/> \"&\" \u0007"), "https://t.example/a?b=1&c=2");
    assertThat(said)
        .startsWith("<Response><Gather numDigits=\"1\" timeout=\"9\"")
        .contains("action=\"https://t.example/a?b=1&amp;c=2\"")
        .contains("<Say>SEV2. &lt;Hangup/&gt; &quot;&amp;&quot;")
        .doesNotContain("<Hangup/>");
  }
}
