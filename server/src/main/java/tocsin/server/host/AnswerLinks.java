package tocsin.server.host;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import tocsin.response.paging.Delivery;
import tocsin.response.paging.PageMessage;
import tocsin.response.paging.PageMessage.PageLinks;
import tocsin.server.secret.Secrets;

/// Signed links with which a person answers a page without signing in: good for one person, one
/// incident and one verb.
final class AnswerLinks {
  private final Supplier<String> address;
  private final Secrets secrets;

  /// Links into this server.
  ///
  /// @param address where people reach it, without a slash at the end
  AnswerLinks(Supplier<String> address, Secrets secrets) {
    this.address = address;
    this.secrets = secrets;
  }

  /// The delivery with its links.
  Delivery add(Delivery d) {
    PageMessage m = d.message();
    String base = address.get();
    var links =
        new PageLinks(
            base + "/incidents/" + m.incident(),
            base + "/answer?" + query(m, "acknowledge"),
            base + "/answer?" + query(m, "resolve"),
            Optional.of(base + "/answer/graph?" + query(m, "graph")));
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

  private String query(PageMessage m, String verb) {
    return "i="
        + encoded(m.incident().value())
        + "&u="
        + encoded(m.to().value())
        + "&v="
        + verb
        + "&s="
        + secrets.sign(text(m.incident().value(), m.to().value(), verb));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// What is signed.
  static String text(String incident, String user, String verb) {
    return "answer " + incident + " " + user + " " + verb;
  }
}
