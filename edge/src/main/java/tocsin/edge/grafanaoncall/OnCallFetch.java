package tocsin.edge.grafanaoncall;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

/// Reads Grafana OnCall through its public API, with the final shifts of each schedule as it
/// computes them. It only reads.
public final class OnCallFetch {
  private static final List<String> LISTS =
      List.of(
          "users",
          "teams",
          "on_call_shifts",
          "escalation_chains",
          "escalation_policies",
          "integrations",
          "routes",
          "personal_notification_rules");
  private static final int MOST_PAGES = 500;

  private final Fetch fetch;
  private final Map<String, List<Part>> lists = new TreeMap<>();

  public OnCallFetch(Fetch fetch) {
    this.fetch = fetch;
  }

  /// The headers that a token is sent with.
  public static Map<String, String> headers(String token) {
    return Map.of("authorization", token);
  }

  /// Reads everything.
  ///
  /// @param since from when shifts are computed
  /// @param days and how far
  public Export read(Instant since, int days) throws FetchException {
    for (String list : LISTS) {
      keep(list, pages("/api/v1/" + list + "/?"));
    }
    LocalDate first = LocalDate.ofInstant(since, ZoneOffset.UTC).minusDays(1);
    String window = "start_date=" + first + "&end_date=" + first.plusDays(days + 2L);
    List<JsonNode> schedules = pages("/api/v1/schedules/?");
    for (JsonNode schedule : schedules) {
      String id = URLEncoder.encode(schedule.path("id").asString(""), StandardCharsets.UTF_8);
      List<JsonNode> shifts = pages("/api/v1/schedules/" + id + "/final_shifts?" + window + "&");
      ((ObjectNode) schedule).set("final_shifts", Json.tree(shifts));
    }
    keep("schedules", schedules);
    return new Export(lists);
  }

  private List<JsonNode> pages(String path) throws FetchException {
    List<JsonNode> all = new ArrayList<>();
    for (int page = 1; page <= MOST_PAGES; page++) {
      JsonNode answer = fetch.get(path + "page=" + page);
      answer.path("results").valueStream().filter(JsonNode::isObject).forEach(all::add);
      if (answer.path("next").asString("").isEmpty()) {
        break;
      }
    }
    return all;
  }

  private void keep(String list, List<JsonNode> nodes) {
    List<Part> parts = lists.computeIfAbsent(list, l -> new ArrayList<>());
    nodes.forEach(n -> parts.add(new Part("GET " + list + " [" + parts.size() + "]", n)));
  }
}
