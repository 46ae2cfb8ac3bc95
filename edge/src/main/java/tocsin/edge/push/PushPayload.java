package tocsin.edge.push;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.ground.json.Json;
import tocsin.response.paging.Note;
import tocsin.response.paging.PageMessage;
import tocsin.response.paging.PageMessage.PageLinks;

/// What the service worker (`sw.js`) is told: what it shows, and where answers go. Nothing of what
/// was measured, nor of whom else it concerns.
final class PushPayload {
  /// A message has at most 4096 bytes (RFC 8291, section 4), 103 of which are not ours.
  static final int LARGEST = 3_993;

  /// Four bytes each at worst; lock screens show less.
  private static final int MOST_WORDS = 300;

  private PushPayload() {}

  /// @param topic messages of one topic replace each other on the screen
  static String of(PageMessage m, String topic) {
    Map<String, Object> body = new TreeMap<>();
    body.put("severity", m.severity());
    body.put("title", line(m.title()));
    body.put("service", m.service());
    body.put("incident", m.incident());
    body.put("since", m.since().toEpochMilli());
    body.put("tag", topic);
    body.put("open", m.links().map(PageLinks::incident).map(PushPayload::path).orElse("/"));
    answers(m.links(), body);
    return Json.write(body);
  }

  /// Words that are no page: they open the pages and ask for nothing.
  static String of(Note n, String topic) {
    Map<String, Object> body = new TreeMap<>();
    body.put("note", true);
    body.put("title", line(n.subject()));
    body.put("text", line(n.text()));
    body.put("since", n.at().toEpochMilli());
    body.put("tag", topic);
    body.put("open", "/");
    return Json.write(body);
  }

  /// A page that only tries a way to reach somebody has none.
  private static void answers(Optional<PageLinks> links, Map<String, Object> body) {
    links.ifPresent(l -> {
      body.put("acknowledge", path(l.acknowledge()));
      body.put("resolve", path(l.resolve()));
    });
  }

  /// The browser subscribed at our address, and it may have been told of another.
  private static String path(String address) {
    URI uri = URI.create(address);
    String query = uri.getRawQuery();
    return uri.getRawPath() + (query == null ? "" : "?" + query);
  }

  /// Marks that turn the direction of what follows could turn our words.
  private static String line(String text) {
    String plain =
        text.replaceAll("[\u202a-\u202e\u2066-\u2069]", "")
            .replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ");
    int most =
        plain.offsetByCodePoints(0, Math.min(MOST_WORDS, plain.codePointCount(0, plain.length())));
    return most < plain.length() ? plain.substring(0, most) + "…" : plain;
  }
}
