package tocsin.edge.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import tocsin.response.reception.Received;
import tocsin.response.reception.Reception;

/// One mail, as it comes in. It is answered with 250 once every service it goes to has it in its
/// journal; whoever sent it keeps it otherwise and comes again.
final class Mailing implements MessageHandler {
  static final int MOST_BYTES = 1 << 20;

  private static final Session SESSION = Session.getInstance(new Properties());

  private final Reception reception;
  private final List<Recipient> recipients = new ArrayList<>();

  Mailing(Reception reception) {
    this.reception = reception;
  }

  @Override
  public void from(String sender) throws RejectException {
    // Only what reports that a mail did not arrive has no sender (RFC 5321, 4.5.5).
    if (sender.isBlank()) {
      throw new RejectException(550, "5.7.1 reports of mail that did not arrive open no incident");
    }
  }

  @Override
  public void recipient(String address) throws RejectException {
    Recipient to = Recipient.of(address);
    if (!reception.isKnown(to.key())) {
      throw new RejectException(
          550, "5.1.1 no service has this key (expected: KEY@any-domain, or KEY+ALERT@any-domain)");
    }
    recipients.add(to);
  }

  @Override
  public String data(InputStream data) throws RejectException, IOException {
    MimeMessage mail = parsed(bounded(data));
    try {
      String automatic =
          Optional.ofNullable(mail.getHeader("Auto-Submitted", ","))
              .orElse("")
              .toLowerCase(Locale.ROOT);
      if (automatic.contains("auto-replied")) {
        throw new RejectException(550, "5.7.1 automatic answers open no incident");
      }
      String subject = Optional.ofNullable(mail.getSubject()).orElse("");
      String from = Optional.ofNullable(mail.getHeader("From", ",")).orElse("");
      String text = MailText.of(mail);
      for (Recipient to : recipients) {
        taken(to, new MailAlert(to.alert(), from, subject, text));
      }
    } catch (MessagingException e) {
      throw unreadable(e);
    }
    return "2.0.0 taken";
  }

  private void taken(Recipient to, MailAlert alert) throws RejectException {
    switch (reception.receive(to.key(), alert::inputs)) {
      case Received.Taken _ -> {}
      case Received.UnknownKey _ -> throw new RejectException(550, "5.1.1 the key was ended");
      case Received.TooMany(long wait) ->
          throw new RejectException(
              452, "4.5.3 too many for this key; come again in " + wait + " s");
      case Received.Away _ -> throw new RejectException(451, "4.3.0 not now; come again");
    }
  }

  /// What is left of a mail that is too large is read all the same: it must not count as commands.
  private static InputStream bounded(InputStream data) throws IOException, RejectException {
    byte[] mail = data.readNBytes(MOST_BYTES + 1);
    if (mail.length > MOST_BYTES) {
      data.transferTo(OutputStream.nullOutputStream());
      throw new RejectException(
          552, "5.3.4 too large (expected: at most " + MOST_BYTES + " bytes)");
    }
    return new ByteArrayInputStream(mail);
  }

  private static MimeMessage parsed(InputStream data) throws RejectException {
    try {
      return new MimeMessage(SESSION, data);
    } catch (MessagingException e) {
      throw unreadable(e);
    }
  }

  private static RejectException unreadable(MessagingException e) {
    return new RejectException(554, "5.6.0 no mail that can be read: " + e.getMessage());
  }

  @Override
  public void done() {
    recipients.clear();
  }
}
