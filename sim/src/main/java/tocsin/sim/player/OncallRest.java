package tocsin.sim.player;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// Calls of PagerDuty's REST API. What they are about is there before: the user of `From`, the
/// service, and an incident in place of the recorded one.
final class OncallRest {
  private OncallRest() {}

  static Optional<String> play(OncallClient client, JsonNode request) {
    String method = request.path("method").asString();
    String target = target(request);
    Map<String, String> headers =
        OncallVendor.headers(request, "authorization", "Token token=" + OncallHouse.KEY);
    String mail = headers.getOrDefault("from", "ada@example.com");
    client.house().api("PUT", "/users/ada", "{\"name\":\"Ada\",\"email\":\"" + mail + "\"}");
    JsonNode sent = request.path("body_json");
    String service = sent.path("incident").path("service").path("id").asString("");
    if (!service.isEmpty()) {
      client.house().api("PUT", "/services/" + service, "{\"team\":\"recorded\"}");
    }
    if (target.matches("/incidents/[^/?]+.*")) {
      target = target.replaceFirst("/incidents/[^/?]+", "/incidents/" + incident(client));
    }
    HttpResponse<String> answer =
        client.house().send(method, "/pagerduty" + target, headers, OncallVendor.text(request));
    boolean created = method.equals("POST");
    return OncallVendor.status(answer, created ? 201 : 200)
        .or(() -> judged(sent.path("incident"), target(request), Json.tree(answer.body())));
  }

  private static String target(JsonNode request) {
    return request.path("target").asString().replaceFirst("^/[^/?]*pd[^/?]*(?=/)", "");
  }

  private static String incident(OncallClient client) {
    return client
        .house()
        .api(
            "POST",
            "/incidents",
            "{\"service\":\"" + client.service() + "\",\"title\":\"to be updated\"}")
        .path("id")
        .asString();
  }

  /// Lists stand under their name with their page; what was asked of an incident is so afterwards.
  private static Optional<String> judged(JsonNode sent, String target, JsonNode said) {
    if (sent.isMissingNode()) {
      String name = target.replaceAll("[?/]", " ").strip().split(" ", -1)[0];
      boolean whole =
          said.has(name.replaceAll("s$", ""))
              || said.path(name).isArray() && said.has("more") && said.has("limit");
      return whole
          ? Optional.empty()
          : Optional.of("expected " + name + " with its page, actual " + said);
    }
    JsonNode incident = said.path("incident");
    for (String field : new String[] {"title", "status", "urgency"}) {
      String wanted = sent.path(field).asString("");
      if (!wanted.isEmpty() && !wanted.equals(incident.path(field).asString(""))) {
        return Optional.of("expected " + field + " " + wanted + ", actual " + said);
      }
    }
    return Optional.empty();
  }
}
