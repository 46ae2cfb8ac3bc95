package tocsin.ground.web;

import java.time.Duration;
import java.util.Map;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// Reads JSON of one server, again when it asks to wait. What it answers is bounded, and so is how
/// often it is asked.
public final class Fetch {
  private static final long LARGEST = 16L << 20;
  private static final int ATTEMPTS = 6;
  private static final int ATTEMPTS_IN_VAIN = 2;
  private static final long LONGEST_WAIT = 120;

  private final Outbound outbound;
  private final String base;
  private final Map<String, String> headers;
  private final Pause pause;
  private int left;

  /// Waits.
  @FunctionalInterface
  public interface Pause {
    void pass(Duration time);
  }

  /// @param base such as `https://api.pagerduty.com`
  /// @param headers of every request, with the key
  /// @param most how many requests there may be
  public Fetch(Outbound outbound, String base, Map<String, String> headers, Pause pause, int most) {
    this.outbound = outbound;
    this.base = base.replaceAll("/+$", "");
    this.headers = Map.copyOf(headers);
    this.pause = pause;
    this.left = most;
  }

  /// Reads what stands at a path of the server. Blocking.
  ///
  /// @param path with its query, such as `/users?limit=100`
  /// @throws FetchException with a sentence for whoever gave the address and key
  public JsonNode get(String path) throws FetchException {
    Outbound.Reply reply = ask(path);
    for (int i = 1; i < attempts(reply) && reply.isPassing(); i++) {
      long wait = reply.retryAfterSeconds() > 0 ? reply.retryAfterSeconds() : 1L << i;
      pause.pass(Duration.ofSeconds(Math.min(wait, LONGEST_WAIT)));
      reply = ask(path);
    }
    if (!reply.isGood()) {
      String remedy =
          switch (reply.status()) {
            case 0 -> " (expected: an API that answers there; --api says where)";
            case 401 -> " (expected: a token that may read)";
            default -> "";
          };
      throw new FetchException(reply.status(), base + path + ": " + reply.problem() + remedy);
    }
    try {
      return Json.tree(reply.text());
    } catch (BadJsonException e) {
      throw new FetchException(0, base + path + ": answers no JSON (expected: an API there)");
    }
  }

  /// Who is busy is asked for longer than who is not there.
  private static int attempts(Outbound.Reply reply) {
    return reply.status() == 0 ? ATTEMPTS_IN_VAIN : ATTEMPTS;
  }

  private Outbound.Reply ask(String path) throws FetchException {
    if (left-- <= 0) {
      throw new FetchException(
          0, base + ": has more than can be asked for (expected: export it to files in parts)");
    }
    return outbound.get(base + path, headers, LARGEST);
  }
}
