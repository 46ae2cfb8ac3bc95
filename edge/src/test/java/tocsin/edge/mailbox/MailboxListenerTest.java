package tocsin.edge.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.response.desk.Input;
import tocsin.response.reception.Doorway;
import tocsin.response.reception.Reception;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;

/// Mail is taken from a real client, for services only, and not without end.
class MailboxListenerTest {
  private static final String KEY = "0123456789abcdef0123456789abcdef";

  private final List<Input> taken = new ArrayList<>();
  private boolean isAway;

  @SuppressWarnings("NullAway.Init")
  private MailboxListener listener;

  private final class Shop implements Doorway {
    @Override
    public Optional<ServiceId> serviceOf(String key) {
      return key.equals(KEY) ? Optional.of(new ServiceId("shop")) : Optional.empty();
    }

    @Override
    public boolean take(List<Input> inputs) {
      return !isAway && taken.addAll(inputs);
    }
  }

  @BeforeEach
  void open() throws IOException {
    listener =
        new MailboxListener(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            new Reception(new Shop(), InstantSource.system()));
  }

  @AfterEach
  void close() {
    listener.close();
  }

  private void send(String to, String from, MimeMessage mail) throws MessagingException {
    try (Transport transport = session(from).getTransport("smtp")) {
      transport.connect("127.0.0.1", listener.port(), null, null);
      transport.sendMessage(mail, new InternetAddress[] {new InternetAddress(to)});
    }
  }

  private static Session session(String from) {
    var properties = new Properties();
    properties.setProperty("mail.smtp.from", from);
    properties.setProperty("mail.smtp.localhost", "monitor");
    return Session.getInstance(properties);
  }

  private static MimeMessage mail(String subject, String text) throws MessagingException {
    return mail(session("nagios@example.org"), subject, text);
  }

  private static MimeMessage mail(Session session, String subject, String text)
      throws MessagingException {
    var mail = new MimeMessage(session);
    mail.setFrom(new InternetAddress("nagios@example.org"));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress("team@example.org"));
    mail.setSubject(subject, "UTF-8");
    mail.setText(text, "UTF-8");
    return mail;
  }

  @Test
  void whatIsWrongAndWhatIsOverHaveTheSameKey() throws MessagingException {
    send(KEY + "@any", "a@b.c", mail("PROBLEM: db1/Größe is CRITICAL", "Disk: 98 %\n"));
    send(KEY + "@any", "a@b.c", mail("RECOVERY: db1/Größe is OK", "Disk: 40 %\n"));

    assertThat(taken.getFirst())
        .isInstanceOfSatisfying(
            Input.Trigger.class,
            t -> {
              assertThat(t.key()).isEqualTo("db1/größe");
              assertThat(t.text().severity()).isEqualTo(Severity.SEV2);
              assertThat(t.text().summary()).isEqualTo("PROBLEM: db1/Größe is CRITICAL");
              assertThat(t.text().details()).containsEntry("text", "Disk: 98 %");
            });
    assertThat(taken.getLast())
        .isInstanceOfSatisfying(
            Input.ResolveAlert.class, r -> assertThat(r.key()).isEqualTo("db1/größe"));
  }

  @Test
  void anAddressMayNameTheAlert() throws MessagingException {
    send(KEY + "+disk-7@any", "a@b.c", mail("Ticket 4711", "full"));

    assertThat(taken.getFirst())
        .isInstanceOfSatisfying(Input.Trigger.class, t -> assertThat(t.key()).isEqualTo("disk-7"));
  }

  @Test
  void aKeyThatNoServiceHasIsRefused() {
    assertThatThrownBy(() -> send("sales@any", "a@b.c", mail("Buy", "now")))
        .hasStackTraceContaining("550 5.1.1 no service has this key (expected: KEY@any-domain");
    assertThat(taken).isEmpty();
  }

  @Test
  void whoCannotBeServedNowKeepsTheMail() {
    isAway = true;

    assertThatThrownBy(() -> send(KEY + "@any", "a@b.c", mail("disk", "full")))
        .hasStackTraceContaining("451 4.3.0");
  }

  @Test
  void automaticAnswersAndReportsOpenNothing() throws MessagingException {
    MimeMessage away = mail("Out of office", "back on Monday");
    away.setHeader("Auto-Submitted", "auto-replied");

    assertThatThrownBy(() -> send(KEY + "@any", "a@b.c", away))
        .hasStackTraceContaining("automatic answers open no incident");
    assertThatThrownBy(
            () -> {
              MimeMessage report = mail(session("<>"), "Undelivered", "sorry");
              send(KEY + "@any", "<>", report);
            })
        .hasStackTraceContaining("open no incident");
    assertThat(taken).isEmpty();
  }

  @Test
  void aMailThatIsTooLargeIsRefusedAndTheNextOneTaken() throws MessagingException {
    assertThatThrownBy(() -> send(KEY + "@any", "a@b.c", mail("disk", "x".repeat(2 << 20))))
        .hasStackTraceContaining("552");

    send(KEY + "@any", "a@b.c", mail("disk", "full"));
    assertThat(taken).hasSize(1);
  }
}
