package tocsin.edge.opsgenie.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tocsin.ground.json.Json;
import tocsin.ground.web.Fetch;
import tocsin.ground.web.FetchException;
import tocsin.response.moving.Export;
import tocsin.response.moving.Part;
import tools.jackson.databind.JsonNode;

/// Reads an account of Opsgenie through its REST API, with the timeline of each schedule as
/// Opsgenie computes it. It only reads.
public final class OpsgenieFetch {
  /// Where the API is, unless the account is served from Europe.
  public static final String API = "https://api.opsgenie.com";

  private static final int PAGE = 100;
  private static final int MOST_PAGES = 100;

  private final Fetch fetch;
  private final Map<String, List<Part>> lists = new TreeMap<>();

  public OpsgenieFetch(Fetch fetch) {
    this.fetch = fetch;
  }

  /// The headers that a key is sent with.
  public static Map<String, String> headers(String key) {
    return Map.of("authorization", "GenieKey " + key);
  }

  /// Reads everything.
  ///
  /// @param since from when timelines are computed
  /// @param days and how far
  public Export read(Instant since, int days) throws FetchException {
    for (JsonNode user : pages("/v2/users?")) {
      String at = "/v2/users/" + id(user);
      JsonNode whole = data(at + "?expand=contact");
      List<JsonNode> rules = new ArrayList<>();
      for (JsonNode rule : data(at + "/notification-rules").values()) {
        rules.add(data(at + "/notification-rules/" + id(rule)));
      }
      keep("users", at, Map.of("user", whole, "notificationRuleList", rules));
    }
    for (JsonNode team : data("/v2/teams").values()) {
      String at = "/v2/teams/" + id(team);
      JsonNode rules = data(at + "/routing-rules");
      keep("teams", at, Map.of("team", data(at), "teamRoutingRules", rules));
    }
    for (JsonNode schedule : data("/v2/schedules?expand=rotation").values()) {
      String at = "/v2/schedules/" + id(schedule);
      List<JsonNode> overrides = new ArrayList<>();
      for (JsonNode override : data(at + "/overrides").values()) {
        overrides.add(override);
      }
      String window = "?interval=" + days + "&intervalUnit=days&date=" + since;
      Map<String, Object> all = new TreeMap<>();
      all.put("schedule", schedule);
      all.put("scheduleOverrideList", overrides);
      all.put("timeline", data(at + "/timeline" + window));
      keep("schedules", at, all);
    }
    for (JsonNode escalation : data("/v2/escalations").values()) {
      keep("escalations", "/v2/escalations", escalation);
    }
    optional("services", "/v1/services?");
    optional("integrations", "/v2/integrations?");
    return new Export(lists);
  }

  /// What not every account has, or not every key may read.
  private void optional(String list, String path) throws FetchException {
    try {
      for (JsonNode one : pages(path)) {
        keep(list, path, one);
      }
    } catch (FetchException e) {
      if (!e.isWithheld()) {
        throw e;
      }
      keep("withheld", path, Map.of("id", list, "name", list));
    }
  }

  private List<JsonNode> pages(String path) throws FetchException {
    List<JsonNode> all = new ArrayList<>();
    for (int i = 0; i < MOST_PAGES; i++) {
      JsonNode page = fetch.get(path + "limit=" + PAGE + "&offset=" + all.size());
      List<JsonNode> here = page.path("data").valueStream().filter(JsonNode::isObject).toList();
      all.addAll(here);
      if (here.isEmpty() || page.path("paging").path("next").asString("").isEmpty()) {
        break;
      }
    }
    return all;
  }

  private JsonNode data(String path) throws FetchException {
    return fetch.get(path).path("data");
  }

  private void keep(String list, String path, Object value) {
    List<Part> parts = lists.computeIfAbsent(list, l -> new ArrayList<>());
    String place = "GET " + path.replaceFirst("\\?.*", "") + " [" + parts.size() + "]";
    parts.add(new Part(place, Json.tree(value)));
  }

  private static String id(JsonNode thing) {
    return URLEncoder.encode(thing.path("id").asString(""), StandardCharsets.UTF_8);
  }
}
