package tocsin.server.host;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import tocsin.ground.web.WebRequest;
import tocsin.response.paging.Delivery;
import tocsin.response.paging.PageMessage;
import tocsin.response.paging.PageMessage.PageLinks;
import tocsin.server.secret.Secrets;

/// Signed links with which a person answers a page without signing in: good for one person, one
/// incident, one verb, and a time.
final class AnswerLinks {
  /// Long enough for a night and a day; whoever comes later signs in.
  static final Duration ANSWERS_FOR = Duration.ofHours(24);

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

  /// The delivery with its links.
  Delivery add(Delivery d) {
    PageMessage m = d.message();
    String base = address.get();
    var links =
        new PageLinks(
            base + "/incidents/" + m.incident(),
            base + path(m.incident().value(), m.to().value(), "acknowledge"),
            base + path(m.incident().value(), m.to().value(), "resolve"),
            Optional.of(
                base + "/answer/graph?" + query(m.incident().value(), m.to().value(), "graph")));
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

  /// Where this person gives this answer.
  String path(String incident, String user, String verb) {
    return "/answer?" + query(incident, user, verb);
  }

  private String query(String incident, String user, String verb) {
    Duration lasting = verb.equals("graph") ? SHOWS_FOR : ANSWERS_FOR;
    String until = Long.toString(clock.instant().plus(lasting).getEpochSecond());
    return "i="
        + encoded(incident)
        + "&u="
        + encoded(user)
        + "&v="
        + verb
        + "&x="
        + until
        + "&s="
        + secrets.sign(text(incident, user, verb, until));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// Judges a link.
  Good judge(WebRequest request, String verb) {
    String until = request.param("x").orElse("");
    String signed = text(request.param("i").orElse(""), request.param("u").orElse(""), verb, until);
    if (!until.matches("\\d{1,12}") || !secrets.isSigned(signed, request.param("s").orElse(""))) {
      return Good.FORGED;
    }
    return clock.instant().getEpochSecond() > Long.parseLong(until) ? Good.TOO_LATE : Good.YES;
  }

  private static String text(String incident, String user, String verb, String until) {
    return "answer " + incident + " " + user + " " + verb + " " + until;
  }
}
