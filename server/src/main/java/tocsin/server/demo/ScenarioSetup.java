package tocsin.server.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tocsin.ground.json.Json;
import tocsin.response.document.Kind;
import tools.jackson.databind.JsonNode;

/// Turns the organisation of a scenario into documents, in an order in which they can be saved.
public final class ScenarioSetup {
  /// How people are reached.
  public enum Contacts {
    /// On the channels that were recorded, with made-up addresses.
    AS_RECORDED,
    /// Everybody on the console, where nothing can go to a stranger.
    CONSOLE
  }

  private static final Duration SCHEDULED_SINCE = Duration.ofDays(30);

  private final Scenario scenario;
  private final Pace pace;
  private final Contacts contacts;
  private final JsonNode tree;

  public ScenarioSetup(Scenario scenario, Pace pace, Contacts contacts) {
    this.scenario = scenario;
    this.pace = pace;
    this.contacts = contacts;
    this.tree = scenario.tree();
  }

  /// @param improved with the improved monitors in place of the old ones of the same name
  public List<SetUpDocument> documents(boolean improved) {
    List<SetUpDocument> all = new ArrayList<>();
    tree.path("organisation")
        .path("people")
        .forEachEntry((id, person) -> all.add(document(Kind.USER, id, user(id, person))));
    tree.path("organisation")
        .path("teams")
        .forEachEntry((id, team) -> all.add(document(Kind.TEAM, id, team(id, team))));
    tree.path("on_call")
        .forEachEntry((id, people) -> all.add(document(Kind.SCHEDULE, id, schedule(id, people))));
    tree.path("escalation_policies")
        .forEachEntry((id, policy) -> all.add(document(Kind.POLICY, id, policy(id, policy))));
    tree.path("services")
        .forEachEntry((id, service) -> all.add(document(Kind.SERVICE, id, service(id, service))));
    MonitorSetup monitors = new MonitorSetup(pace, scenario.step());
    monitorNodes(improved)
        .forEach(m -> all.add(document(Kind.MONITOR, m.path("id").asString(), monitors.body(m))));
    return List.copyOf(all);
  }

  /// A monitor as JSON text, with some of its fields changed as in a backtest.
  ///
  /// @param changes fields of the scenario's own form, such as `for_s`
  public Optional<String> monitor(String id, JsonNode changes) {
    MonitorSetup monitors = new MonitorSetup(pace, scenario.step());
    return Stream.concat(monitorNodes(false).stream(), monitorNodes(true).stream())
        .filter(m -> m.path("id").asString().equals(id))
        .findFirst()
        .map(m -> Json.write(monitors.body(MonitorSetup.changed(m, changes))));
  }

  private List<JsonNode> monitorNodes(boolean improved) {
    Map<String, JsonNode> byId = new LinkedHashMap<>();
    tree.path("monitors").forEach(m -> byId.put(m.path("id").asString(), m));
    if (improved) {
      tree.path("improved_monitors").forEach(m -> byId.put(m.path("id").asString(), m));
    }
    return List.copyOf(byId.values());
  }

  private Map<String, Object> user(String id, JsonNode person) {
    List<String> channels = texts(person.path("contact"));
    List<Map<String, Object>> rules = new ArrayList<>();
    tree.path("notification_rules")
        .path("page")
        .forEach(rule -> {
          String channel = rule.path("channel").asString();
          if (channels.contains(channel)) {
            rules.add(
                Map.of(
                    "urgency",
                    "high",
                    "delay",
                    pace.of(rule.path("after_s").asLong()).toString(),
                    "contact",
                    channel));
          }
        });
    return Map.of(
        "id", id,
        "name", person.path("name").asString(id),
        "zone", zoneOf(id),
        "contacts", channels.stream().map(this::contact).toList(),
        "rules", rules);
  }

  private Map<String, Object> contact(String channel) {
    if (contacts == Contacts.CONSOLE) {
      return Map.of("kind", "console", "id", channel, "address", channel);
    }
    return switch (channel) {
      // Numbers of this form are kept free for made-up people.
      case "sms", "voice" -> Map.of("kind", channel, "id", channel, "address", "+15555550100");
      case "email" -> Map.of("kind", channel, "id", channel, "address", "person@example.com");
      default -> Map.of("kind", "push", "id", channel, "address", channel);
    };
  }

  private String zoneOf(String person) {
    return StreamSupport.stream(tree.path("organisation").path("teams").spliterator(), false)
        .filter(team -> texts(team.path("members")).contains(person))
        .map(team -> team.path("timezone").asString("UTC"))
        .findFirst()
        .orElse("UTC");
  }

  private static Map<String, Object> team(String id, JsonNode team) {
    return Map.of("id", id, "name", title(id), "members", texts(team.path("members")));
  }

  private Map<String, Object> schedule(String id, JsonNode people) {
    return Map.of(
        "id",
        id,
        "zone",
        "UTC",
        "layers",
        List.of(
            Map.of(
                "name",
                "always",
                "start",
                pace.start().minus(SCHEDULED_SINCE).toString(),
                "turn",
                "7d",
                "people",
                texts(people))));
  }

  private Map<String, Object> policy(String id, JsonNode policy) {
    List<Map<String, Object>> steps = new ArrayList<>();
    policy
        .path("steps")
        .forEach(step ->
            steps.add(
                Map.of(
                    "delay",
                    pace.of(step.path("ack_within_s").asLong(300)).toString(),
                    "targets",
                    List.of(Map.of("schedule", step.path("target").asString())))));
    return Map.of("id", id, "name", title(id), "steps", steps);
  }

  private Map<String, Object> service(String id, JsonNode service) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", id);
    body.put("name", title(id));
    body.put("team", service.path("team").asString(id));
    policyOf(id).ifPresent(p -> body.put("policy", p));
    body.put("dependsOn", texts(service.path("depends_on")));
    body.put("tier", service.path("tier").asInt(3));
    if (tree.has("business") && businessIsOf(id)) {
      body.put("business", BusinessSetup.body(tree.path("business"), pace));
    }
    return body;
  }

  /// The policy its monitors page.
  private Optional<String> policyOf(String service) {
    return firstMonitor(m -> m.path("service").asString().equals(service) && m.has("policy"))
        .map(m -> m.path("policy").asString());
  }

  /// The figures belong to the service whose monitor watches the same failures.
  private boolean businessIsOf(String service) {
    String failed = tree.path("business").path("failed_series").asString();
    return firstMonitor(m -> m.path("numerator").asString().equals(failed))
        .map(m -> m.path("service").asString().equals(service))
        .orElse(tree.path("services").path(service).path("tier").asInt(3) == 1);
  }

  private Optional<JsonNode> firstMonitor(Predicate<JsonNode> which) {
    return monitorNodes(false).stream().filter(which).findFirst();
  }

  private static SetUpDocument document(Kind kind, String id, Map<String, Object> body) {
    return new SetUpDocument(kind, id, Json.write(body));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(n -> texts.add(n.asString()));
    return texts;
  }

  private static String title(String id) {
    return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' ');
  }
}
