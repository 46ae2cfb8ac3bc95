package tocsin.edge.mail;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import tocsin.response.paging.PageMessage;
import tocsin.response.paging.PageMessage.PageLinks;

/// What a page says as mail: how bad, what, since when, what to try first, how to answer.
final class MailText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm 'UTC', EEE d MMM", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final String BUTTON =
      "display:inline-block;padding:14px 28px;margin:4px 8px 4px 0;border-radius:6px;"
          + "text-decoration:none;font-weight:600;";

  private MailText() {}

  /// Without line ends, whatever a sender put into the title.
  static String subject(PageMessage m) {
    return oneLine(m.severity() + " " + m.title() + " (" + m.incident() + ")");
  }

  /// Lines of a title's own could pass for ours, such as another "Acknowledge: https://...".
  static String oneLine(String text) {
    return undirected(text).replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ");
  }

  /// A runbook has lines of its own; indented, they do not pass for ours.
  private static String indented(String text) {
    return text.strip().lines().map(MailText::oneLine).collect(Collectors.joining("\n  "));
  }

  /// Without the marks that turn the direction of what follows, such as our own words or an
  /// address.
  private static String undirected(String text) {
    return text.replaceAll("[\u202a-\u202e\u2066-\u2069]", "");
  }

  static String plain(PageMessage m) {
    var text = new StringBuilder();
    text.append(m.severity()).append(": ").append(oneLine(m.title())).append("\n\n");
    text.append(m.service()).append(", since ").append(TIME.format(m.since())).append(".\n");
    text.append("You are told because: ").append(oneLine(m.because())).append(".\n");
    m.runbook().ifPresent(r -> text.append("\nFirst: ").append(indented(r)).append('\n'));
    m.links()
        .ifPresent(l -> {
          text.append("\nAcknowledge: ").append(l.acknowledge());
          text.append("\nResolve:     ").append(l.resolve());
          text.append("\nEscalate:    ").append(l.escalate());
          text.append("\nSnooze 1 h:  ").append(l.snooze());
          text.append("\nOpen:        ").append(l.incident());
          l.graph().ifPresent(g -> text.append("\nGraph:       ").append(g));
          text.append('\n');
        });
    return text.toString();
  }

  static String html(PageMessage m) {
    var text = new StringBuilder();
    text.append("<!doctype html><html lang=\"en\"><body style=\"font:16px/1.5 sans-serif\">");
    text.append("<h1 style=\"font-size:20px\">").append(m.severity()).append(' ');
    text.append(escaped(m.title())).append("</h1><p>").append(escaped(m.service().value()));
    text.append(", since ").append(TIME.format(m.since())).append(". You are told because: ");
    text.append(escaped(m.because())).append(".</p>");
    m.runbook()
        .ifPresent(
            r -> text.append("<p><strong>First:</strong> ").append(escaped(r)).append("</p>"));
    m.links().ifPresent(l -> answers(l, text));
    return text.append("</body></html>").toString();
  }

  private static void answers(PageLinks l, StringBuilder text) {
    text.append("<p>");
    button(text, l.acknowledge(), "Acknowledge", "background:#2353c2;color:#ffffff");
    button(text, l.resolve(), "Resolve", "border:1px solid #86837b;color:#2353c2");
    text.append("</p><p>");
    link(text, l.escalate(), "Escalate to the next step");
    text.append(" &nbsp; ");
    link(text, l.snooze(), "Snooze for 1 h");
    text.append("</p><p>");
    link(text, l.incident(), "Open the incident");
    l.graph()
        .ifPresent(g -> {
          text.append(", ");
          link(text, g, "the graph that fired");
        });
    text.append("</p>");
  }

  private static void link(StringBuilder text, String address, String words) {
    text.append("<a href=\"").append(escaped(address)).append("\">").append(words).append("</a>");
  }

  private static void button(StringBuilder text, String link, String word, String style) {
    text.append("<a href=\"").append(escaped(link)).append("\" style=\"").append(BUTTON);
    text.append(style).append("\">").append(word).append("</a>");
  }

  static String escaped(String text) {
    return undirected(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
