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
/// incident and one verb, for a week.
final class AnswerLinks {
  private static final Duration GOOD_FOR = Duration.ofDays(7);

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

  // The end stands within the verb, which every page hands on as it is.
  private String query(String incident, String user, String verb) {
    String until = verb + "." + clock.instant().plus(GOOD_FOR).getEpochSecond();
    return "i="
        + encoded(incident)
        + "&u="
        + encoded(user)
        + "&v="
        + until
        + "&s="
        + secrets.sign(text(incident, user, until));
  }

  /// The verb of a request through a link that is whole and not too old.
  Optional<String> verb(WebRequest request) {
    String given = request.param("v").orElse("");
    String incident = request.param("i").orElse("");
    String user = request.param("u").orElse("");
    boolean good =
        given.matches("[a-z]+\\.\\d{1,12}")
            && secrets.isSigned(text(incident, user, given), request.param("s").orElse(""))
            && Long.parseLong(given.substring(given.indexOf('.') + 1))
                >= clock.instant().getEpochSecond();
    return good ? Optional.of(given.substring(0, given.indexOf('.'))) : Optional.empty();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// What is signed.
  private static String text(String incident, String user, String verb) {
    return "answer " + incident + " " + user + " " + verb;
  }
}
