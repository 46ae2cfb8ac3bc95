package tocsin.edge.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;

/// The text that people would read of a mail: its first plain part, or else its first of HTML
/// without the marks. Not deeper than mails of programs are.
final class MailText {
  private static final int DEEPEST = 5;
  private static final int MOST_PARTS = 50;

  private MailText() {}

  static String of(Part mail) throws MessagingException, IOException {
    String plain = first(mail, "text/plain", DEEPEST);
    return plain.isBlank() ? unmarked(first(mail, "text/html", DEEPEST)) : plain.strip();
  }

  private static String first(Part part, String type, int deep)
      throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return part.getContent() instanceof String text ? text : "";
    }
    if (part.isMimeType("multipart/*") && deep > 0 && part.getContent() instanceof Multipart all) {
      for (int i = 0; i < Math.min(MOST_PARTS, all.getCount()); i++) {
        BodyPart inner = all.getBodyPart(i);
        String text =
            Part.ATTACHMENT.equalsIgnoreCase(inner.getDisposition())
                ? ""
                : first(inner, type, deep - 1);
        if (!text.isBlank()) {
          return text;
        }
      }
    }
    return "";
  }

  /// Escaping is for whoever shows it; this is only for people to read.
  private static String unmarked(String html) {
    return html.replaceAll("(?is)<(style|script)\\b.*?</\\1\\s*>", " ")
        .replaceAll("(?i)<(br|/p|/div|/tr|/li|/h[1-6])\\b[^>]*>", "\n")
        .replaceAll("<[^>]*>", " ")
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .replaceAll("[ \\t]+", " ")
        .replaceAll("\\s*\\n\\s*", "\n")
        .strip();
  }
}
