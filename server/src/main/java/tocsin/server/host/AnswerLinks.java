package tocsin.server.host;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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

  /// The delivery with its links.
  Delivery add(Delivery d) {
    PageMessage m = d.message();
    String base = address.get();
    var links =
        new PageLinks(
            base + "/incidents/" + m.incident(),
            base + "/answer?" + query(m, "acknowledge", ANSWERS_FOR),
            base + "/answer?" + query(m, "resolve", ANSWERS_FOR),
            Optional.of(base + "/answer/graph?" + query(m, "graph", SHOWS_FOR)));
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

  private String query(PageMessage m, String verb, Duration lasting) {
    String until = Long.toString(clock.instant().plus(lasting).getEpochSecond());
    return "i="
        + encoded(m.incident().value())
        + "&u="
        + encoded(m.to().value())
        + "&v="
        + verb
        + "&x="
        + until
        + "&s="
        + secrets.sign(text(m.incident().value(), m.to().value(), verb, until));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// What became of a link that somebody followed.
  enum Good {
    YES,
    TOO_LATE,
    FORGED
  }

  /// Judges a link.
  static Good judge(WebRequest request, String verb, Secrets secrets, Instant now) {
    String until = request.param("x").orElse("");
    String signed = text(request.param("i").orElse(""), request.param("u").orElse(""), verb, until);
    if (!until.matches("\\d{1,12}") || !secrets.isSigned(signed, request.param("s").orElse(""))) {
      return Good.FORGED;
    }
    return now.getEpochSecond() > Long.parseLong(until) ? Good.TOO_LATE : Good.YES;
  }

  private static String text(String incident, String user, String verb, String until) {
    return "answer " + incident + " " + user + " " + verb + " " + until;
  }
}
