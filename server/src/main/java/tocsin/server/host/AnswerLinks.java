package tocsin.server.host;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tocsin.ground.web.WebRequest;
import tocsin.response.paging.Delivery;
import tocsin.response.paging.LinkVerb;
import tocsin.response.paging.PageMessage;
import tocsin.response.paging.PageMessage.PageLinks;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PageId;
import tocsin.server.secret.Secrets;

/// Signed links with which a person answers a page without signing in: good for one page, which is
/// one person's, one verb, and a time. Nothing is kept of them: whether the page still asks for an
/// answer is decided by the desk when somebody follows one.
final class AnswerLinks {
  /// Long enough to wake up by. What lies in a mailbox longer answers nothing; whoever comes later
  /// signs in, or takes the link of a newer page.
  static final Duration ANSWERS_FOR = Duration.ofMinutes(10);

  /// A mail or a chat is still looked at while the review is written.
  private static final Duration SHOWS_FOR = Duration.ofDays(30);

  private final Supplier<String> address;
  private final Secrets secrets;
  private final InstantSource clock;

  /// Links into this server.
  ///
  /// @param address where people reach it, without a slash at the end
  AnswerLinks(Supplier<String> address, Secrets secrets, InstantSource clock) {
    this.address = address;
    this.secrets = secrets;
    this.clock = clock;
  }

  InstantSource clock() {
    return clock;
  }

  /// Where people reach this server, without a slash at the end.
  String address() {
    return address.get();
  }

  /// The delivery with its links.
  Delivery add(Delivery d) {
    PageMessage m = d.message();
    String base = address.get();
    var links =
        new PageLinks(
            base + "/incidents/" + m.incident(),
            base + path(d.page(), LinkVerb.ACKNOWLEDGE),
            base + path(d.page(), LinkVerb.RESOLVE),
            base + path(d.page(), LinkVerb.ESCALATE),
            base + path(d.page(), LinkVerb.SNOOZE),
            Optional.of(base + graph(m.incident())));
    return new Delivery(
        d.page(),
        d.attempt(),
        d.idempotencyKey(),
        d.contact(),
        new PageMessage(
            m.incident(),
            m.to(),
            m.severity(),
            m.service(),
            m.title(),
            m.since(),
            m.because(),
            m.runbook(),
            Optional.of(links)));
  }

  /// Where whoever was sent this page gives this answer.
  String path(PageId page, LinkVerb verb) {
    String until = until(ANSWERS_FOR);
    return "/answer?p="
        + encoded(page.value())
        + "&v="
        + verb.word()
        + "&x="
        + until
        + "&s="
        + secrets.sign(answerText(page.value(), verb, until));
  }

  private String graph(IncidentId incident) {
    String until = until(SHOWS_FOR);
    return "/answer/graph?i="
        + encoded(incident.value())
        + "&x="
        + until
        + "&s="
        + secrets.sign(graphText(incident.value(), until));
  }

  private String until(Duration lasting) {
    return Long.toString(clock.instant().plus(lasting).getEpochSecond());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// Judges an answering link: is it one of ours, and not too old?
  Good judge(WebRequest request, LinkVerb verb) {
    String page = request.param("p").orElse("");
    return judge(request, until -> answerText(page, verb, until));
  }

  /// Judges a link to the picture of an incident.
  Good judgeGraph(WebRequest request) {
    String incident = request.param("i").orElse("");
    return judge(request, until -> graphText(incident, until));
  }

  private Good judge(WebRequest request, UnaryOperator<String> text) {
    String until = request.param("x").orElse("");
    String signature = request.param("s").orElse("");
    if (!until.matches("\\d{1,12}") || !secrets.isSigned(text.apply(until), signature)) {
      return Good.FORGED;
    }
    return clock.instant().getEpochSecond() > Long.parseLong(until) ? Good.TOO_LATE : Good.YES;
  }

  private static String answerText(String page, LinkVerb verb, String until) {
    return "answer " + page + " " + verb.word() + " " + until;
  }

  private static String graphText(String incident, String until) {
    return "graph " + incident + " " + until;
  }
}
