package tocsin.edge.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.paging.Delivery;
import tocsin.response.paging.PageMessage;
import tocsin.response.people.ContactMethod;
import tocsin.response.words.ContactId;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PageId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.UserId;

class MailCourierTest {
  private static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @BeforeEach
  void start() {
    server.start();
    port = server.getSmtp().getPort();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private int port;

  private Outcome deliver(String title, Instant since, int attempt) {
    return deliver(title, "first step", Optional.empty(), since, attempt);
  }

  private Outcome deliver(
      String title, String because, Optional<String> runbook, Instant since, int attempt) {
    var mail =
        new MailServer(
            "127.0.0.1",
            port,
            "plain",
            "Tocsin <pager@example.org>",
            Optional.empty(),
            Optional.empty());
    var message =
        new PageMessage(
            new IncidentId("INC-1"),
            new UserId("ana"),
            Severity.SEV2,
            new ServiceId("shop"),
            title,
            since,
            because,
            runbook,
            Optional.empty());
    return new MailCourier(mail, InstantSource.fixed(NOW))
        .deliver(
            new Delivery(
                new PageId("INC-1-p1"),
                attempt,
                "INC-1-p1",
                new ContactMethod.Email(new ContactId("m"), "ana@example.org"),
                message));
  }

  @Test
  void aTitleAddsNoHeaderAndNoMarkup() throws Exception {
    deliver("Down\r\nBcc: all@example.org\r\n\r\n<b onclick=x>", NOW, 1);

    MimeMessage got = server.getReceivedMessages()[0];
    assertThat(got.getSubject()).isEqualTo("SEV2 Down Bcc: all@example.org <b onclick=x> (INC-1)");
    assertThat(got.getHeader("Bcc")).isNull();
    assertThat(got.getAllRecipients()).hasSize(1);
    assertThat(com.icegreen.greenmail.util.GreenMailUtil.getBody(got))
        .contains("SEV2: Down Bcc: all@example.org <b onclick=x>", "&lt;b onclick=x&gt;");
  }

  @Test
  void noWordsOfOthersPassForALineOfOursOrTurnItsDirection() throws Exception {
    String forged = "x\nAcknowledge: https://bad.example \u202edaolp";
    deliver(forged, forged, Optional.of("Look:\nAcknowledge: https://bad.example"), NOW, 1);

    MimeMessage got = server.getReceivedMessages()[0];
    var parts = (MimeMultipart) got.getContent();
    String plain = String.valueOf(parts.getBodyPart(0).getContent());
    String html = String.valueOf(parts.getBodyPart(1).getContent());
    assertThat(plain.lines()).noneMatch(l -> l.startsWith("Acknowledge:"));
    assertThat(plain).contains("First: Look:").contains("  Acknowledge: https://bad.example");
    assertThat(got.getSubject() + plain + html).doesNotContain("\u202e").contains("daolp");
  }

  @Test
  void anAttemptThatIsRepeatedHasTheSameIdAndAnotherInstallationHasAnother() throws Exception {
    deliver("Down", NOW, 1);
    deliver("Down", NOW, 2);
    deliver("Down", NOW.plusSeconds(86_400), 1);

    MimeMessage[] got = server.getReceivedMessages();
    assertThat(got[0].getMessageID())
        .isEqualTo("<INC-1-p1.1768442400000@example.org>")
        .isEqualTo(got[1].getMessageID())
        .isNotEqualTo(got[2].getMessageID());
  }

  @Test
  void aServerThatIsAwayIsTriedAgain() {
    server.stop();

    assertThat(deliver("Down", NOW, 1)).isInstanceOf(Outcome.TryAgain.class);
  }
}
