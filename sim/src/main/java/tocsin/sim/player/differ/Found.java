package tocsin.sim.player.differ;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.Json;
import tocsin.sim.player.Difference;
import tocsin.sim.player.GraphiteComparison;
import tocsin.sim.player.Peer;
import tools.jackson.databind.JsonNode;

/// A question with two answers.
///
/// @param recorded the right one, as a recorded case
/// @param own Tocsin's status
/// @param said Tocsin's answer
/// @param why where they differ
record Found(Question question, JsonNode recorded, int own, String said, String why) {
  static Optional<Found> compare(Question question, Peer.Reply wanted, Peer peer) {
    JsonNode recorded = recorded(question, wanted);
    int status = 0;
    String said = "";
    try {
      Peer.Reply got = peer.send(question.request());
      status = got.status();
      said = got.text();
      GraphiteComparison.check(recorded, got);
      return Optional.empty();
    } catch (Difference | IOException | RuntimeException e) {
      return Optional.of(new Found(question, recorded, status, said, String.valueOf(e)));
    }
  }

  private static JsonNode recorded(Question question, Peer.Reply wanted) {
    boolean good = wanted.status() == 200;
    var recorded = new LinkedHashMap<String, Object>();
    recorded.put("id", "found/" + Integer.toHexString(question.request().toString().hashCode()));
    recorded.put("area", "found");
    recorded.put("request", question.request());
    recorded.put("status", wanted.status());
    recorded.put("compare", good ? question.comparison() : "error");
    recorded.put("body", good ? wanted.text() : gist(wanted.text()));
    recorded.putAll(question.leniency());
    return Json.tree(Map.copyOf(recorded));
  }

  /// The last line of a traceback, or the message.
  private static String gist(String page) {
    int end = page.indexOf("</pre>");
    String text = (end < 0 ? page : page.substring(0, end)).strip();
    return text.substring(text.lastIndexOf('\n') + 1)
        .replace("&#x27;", "'")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">");
  }

  /// Tocsin's refusal without its place, which is another in a part of a target.
  String refusal() {
    return said.replaceAll("in '.*': | at character \\d+", "");
  }

  /// Graphite's status and answer.
  String wanted() {
    return recorded.path("status").asInt() + " " + recorded.path("body").asString();
  }

  /// Tocsin's status and answer.
  String got() {
    return own + " " + said;
  }
}
