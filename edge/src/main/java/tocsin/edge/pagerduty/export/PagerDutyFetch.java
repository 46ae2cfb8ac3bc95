package tocsin.edge.pagerduty.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import tools.jackson.databind.node.ObjectNode;

/// Reads an account of PagerDuty through its REST API, version 2, with the final schedule of each
/// schedule as PagerDuty renders it. It only reads.
public final class PagerDutyFetch {
  /// Where the API is, unless the account is served from Europe.
  public static final String API = "https://api.pagerduty.com";

  private static final int PAGE = 100;
  private static final int MOST_PAGES = 100;

  private final Fetch fetch;
  private final Map<String, List<Part>> lists = new TreeMap<>();

  public PagerDutyFetch(Fetch fetch) {
    this.fetch = fetch;
  }

  /// The headers that a token is sent with.
  public static Map<String, String> headers(String token) {
    return Map.of(
        "authorization",
        "Token token=" + token,
        "accept",
        "application/vnd.pagerduty+json;version=2");
  }

  /// Reads everything.
  ///
  /// @param since from when schedules are rendered
  /// @param days and how far
  public Export read(Instant since, int days) throws FetchException {
    pages("users", "users", "/users?include[]=contact_methods&include[]=notification_rules");
    teams(pages("teams", "teams", "/teams?"));
    String window =
        "since=" + since + "&until=" + since.plus(Duration.ofDays(days)) + "&time_zone=UTC";
    for (JsonNode schedule : pages("listed", "schedules", "/schedules?")) {
      schedule(path(schedule), window);
    }
    lists.remove("listed");
    pages("policies", "escalation_policies", "/escalation_policies?");
    pages("services", "services", "/services?include[]=integrations");
    optional("maintenance", "maintenance_windows", "/maintenance_windows?filter=open");
    optional("business", "business_services", "/business_services?");
    optional("rulesets", "orchestrations", "/event_orchestrations?");
    return new Export(lists);
  }

  private void teams(List<JsonNode> teams) throws FetchException {
    for (JsonNode team : teams) {
      List<JsonNode> members = asked("members", "/teams/" + path(team) + "/members?");
      ((ObjectNode) team).set("members", Json.tree(members));
    }
  }

  private void schedule(String id, String window) throws FetchException {
    String at = "/schedules/" + id;
    JsonNode schedule = fetch.get(at + "?" + window).path("schedule");
    JsonNode overrides = fetch.get(at + "/overrides?" + window).path("overrides");
    if (schedule instanceof ObjectNode object) {
      object.set("overrides", overrides);
      keep("schedules", at, List.of(object));
    }
  }

  /// What not every account has, or not every token may read.
  private void optional(String list, String field, String path) throws FetchException {
    try {
      pages(list, field, path);
    } catch (FetchException e) {
      if (!e.isWithheld()) {
        throw e;
      }
      keep("withheld", path, List.of(Json.tree(Map.of("name", field, "why", e.getMessage()))));
    }
  }

  private List<JsonNode> pages(String list, String field, String path) throws FetchException {
    List<JsonNode> all = asked(field, path);
    keep(list, path, all);
    return all;
  }

  private List<JsonNode> asked(String field, String path) throws FetchException {
    List<JsonNode> all = new ArrayList<>();
    for (int i = 0; i < MOST_PAGES; i++) {
      JsonNode page = fetch.get(path + "&limit=" + PAGE + "&offset=" + all.size());
      List<JsonNode> here = page.path(field).values().stream().filter(JsonNode::isObject).toList();
      all.addAll(here);
      if (!page.path("more").asBoolean(false) || here.isEmpty()) {
        break;
      }
    }
    return all;
  }

  private void keep(String list, String path, List<JsonNode> nodes) {
    List<Part> parts = lists.computeIfAbsent(list, l -> new ArrayList<>());
    String place = path.replaceFirst("\\?.*", "");
    nodes.forEach(n -> parts.add(new Part("GET " + place + " [" + parts.size() + "]", n)));
  }

  private static String path(JsonNode thing) {
    return URLEncoder.encode(thing.path("id").asString(""), StandardCharsets.UTF_8);
  }
}
