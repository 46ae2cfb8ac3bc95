package tocsin.edge.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import tocsin.response.paging.Courier;
import tocsin.response.paging.Delivery;
import tocsin.response.paging.Note;
import tocsin.response.paging.PageMessage;
import tocsin.response.people.ContactMethod;

/// Hands pages to an SMTP server. Mails of one incident thread, and an attempt that is repeated has
/// the same Message-ID, so that mail programs can drop it.
public final class MailCourier implements Courier {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration LATER = Duration.ofSeconds(15);

  private final MailServer server;
  private final Session session;
  private final InstantSource clock;

  public MailCourier(MailServer server, InstantSource clock) {
    this.server = server;
    this.clock = clock;
    this.session = Session.getInstance(properties(server));
  }

  private static Properties properties(MailServer server) {
    String protocol = server.mode().equals("tls") ? "smtps" : "smtp";
    String millis = Long.toString(TIMEOUT.toMillis());
    Properties p = new Properties();
    p.setProperty("mail.transport.protocol", protocol);
    for (String name : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      p.setProperty("mail." + protocol + "." + name, millis);
    }
    boolean startTls = server.mode().equals("starttls");
    p.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
    p.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
    p.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
    p.setProperty("mail." + protocol + ".localhost", "tocsin");
    return p;
  }

  @Override
  public boolean takes(ContactMethod method) {
    return method instanceof ContactMethod.Email;
  }

  @Override
  public Outcome deliver(Delivery delivery) {
    return sent(() -> message(delivery));
  }

  @Override
  public Outcome tell(Note note) {
    return sent(() -> message(note));
  }

  /// Makes a mail.
  private interface Writing {
    MimeMessage write() throws MessagingException;
  }

  private Outcome sent(Writing writing) {
    try (Transport transport = session.getTransport()) {
      MimeMessage message = writing.write();
      transport.connect(
          server.host(), server.port(), server.user().orElse(null), server.password().orElse(null));
      transport.sendMessage(message, message.getAllRecipients());
      // The server took it; nobody tells whether it arrives.
      return new Outcome.Accepted(message.getMessageID(), Duration.ZERO);
    } catch (MessagingException e) {
      return outcome(e);
    }
  }

  /// A server's 5xx is final; everything else may pass.
  private static Outcome outcome(MessagingException e) {
    for (Exception at = e; at instanceof MessagingException m; at = m.getNextException()) {
      int code =
          switch (m) {
            case SMTPAddressFailedException f -> f.getReturnCode();
            case SMTPSendFailedException f -> f.getReturnCode();
            default -> 0;
          };
      if (code >= 500 && code < 600) {
        return new Outcome.Refused(oneLine(m));
      }
    }
    return new Outcome.TryAgain(LATER, oneLine(e));
  }

  private static String oneLine(Exception e) {
    return String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
  }

  /// What stands over a mail about a message, for a preview.
  public static String subject(PageMessage m) {
    return MailText.subject(m);
  }

  /// What stands in a mail about a message, without its links when it has none.
  public static String text(PageMessage m) {
    return MailText.plain(m);
  }

  private MimeMessage message(Delivery d) throws MessagingException {
    MimeMessage message = new Named(session, named(d.idempotencyKey(), d.message().since()));
    message.setFrom(new InternetAddress(server.from()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(d.contact().address()));
    message.setSubject(MailText.subject(d.message()), "UTF-8");
    message.setSentDate(Date.from(clock.instant()));
    String thread = named(d.message().incident().value(), d.message().since());
    message.setHeader("In-Reply-To", thread);
    message.setHeader("References", thread);
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Tocsin-Incident", d.message().incident().value());
    message.setContent(parts(d));
    message.saveChanges();
    return message;
  }

  private MimeMessage message(Note n) throws MessagingException {
    MimeMessage message = new Named(session, named(n.key(), n.at()));
    message.setFrom(new InternetAddress(server.from()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(n.contact().address()));
    message.setSubject(MailText.oneLine(n.subject()), "UTF-8");
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setText(n.whole() + "\n", "UTF-8");
    message.saveChanges();
    return message;
  }

  /// An id that no other installation gives, and none after this one began anew: a mail program
  /// drops a message whose id it has seen.
  private String named(String what, Instant since) {
    String domain = server.from().replaceAll(".*@|[^A-Za-z0-9.-]", "");
    String at = domain.isEmpty() ? "tocsin" : domain;
    return "<" + what + "." + since.toEpochMilli() + "@" + at + ">";
  }

  private static MimeMultipart parts(Delivery d) throws MessagingException {
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(MailText.plain(d.message()), "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(MailText.html(d.message()), "UTF-8", "html");
    return new MimeMultipart("alternative", plain, html);
  }

  /// A message that keeps the id it was given.
  private static final class Named extends MimeMessage {
    private final String id;

    Named(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
