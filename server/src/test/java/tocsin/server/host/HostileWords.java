package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.ground.json.Json;

/// A house in which everything that takes words holds hostile ones.
final class HostileWords {
  /// What every page must show as it stands.
  static final String MARKUP = "<img src=x onerror=window.pwned=1>";

  /// As much of it as places for short names show.
  static final String SHORTENED = "<img src=x onerror=window.pwn";

  static final String EVIL =
      MARKUP
          + "\"><script>window.pwned=1</script>{{constructor}} '\u202edesrever 🚨e\u0301\u0323\u034f"
          + " javascript:alert(1)";

  static final String LONG = EVIL + "x".repeat(10_000 - EVIL.length());

  /// Plaintext of carbon ends a name at a space, so that markup comes without one.
  static final String SERIES = "shop.<img/src=x/onerror=window.pwned=1>";

  private static final String LINK =
      "[" + MARKUP + "](javascript:window.pwned=1) javascript:alert(1)";

  private final TestHouse house;

  HostileWords(TestHouse house) {
    this.house = house;
  }

  private static Map<String, Object> object(Object... pairs) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      all.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return all;
  }

  private void put(String path, Object... pairs) {
    house.api("PUT", path, Json.write(object(pairs)));
  }

  private void post(String path, Object... pairs) {
    house.api("POST", path, Json.write(object(pairs)));
  }

  void fill() {
    people();
    samples();
    dashboard();
    monitor();
    incident();
    review();
  }

  private void people() {
    put(
        "/users/ana",
        "name",
        EVIL,
        "contacts",
        List.of(object("id", "c", "kind", "console", "address", EVIL)),
        "rules",
        List.of(object("delay", "0s", "contact", "c")));
    put("/teams/shop", "name", EVIL, "members", List.of("ana"));
    Object layer =
        object("name", EVIL, "start", "2026-01-05T09:00", "turn", "7d", "people", List.of("ana"));
    put("/schedules/shop", "name", EVIL, "zone", "Europe/Madrid", "layers", List.of(layer));
    Object step = object("delay", "5m", "targets", List.of(object("schedule", "shop")));
    put("/policies/shop", "name", EVIL, "steps", List.of(step));
    put(
        "/services/shop",
        "name",
        EVIL,
        "team",
        "shop",
        "policy",
        "shop",
        "grouping",
        "key",
        "runbook",
        LINK + " " + LONG);
  }

  private void samples() {
    long now = Instant.now().getEpochSecond();
    for (int back = 30; back >= 0; back--) {
      String at = " " + (back % 7) + " " + (now - back * 10L);
      house.carbon(SERIES + at);
      house.carbon("shop.plain" + at);
      house.carbon("tagged;host=<script>window.pwned=1</script>;zone=\"><b>" + at);
    }
  }

  private void dashboard() {
    List<Object> panels = new ArrayList<>();
    String named = "alias(shop.*, \"" + MARKUP + "\")";
    panels.add(panel(0, object("kind", "chart", "targets", List.of(named, "shop.*"))));
    panels.add(panel(1, object("kind", "stat", "targets", List.of(named))));
    panels.add(panel(2, object("kind", "table", "targets", List.of("shop.*", named))));
    panels.add(panel(3, object("kind", "text", "markdown", LINK + "\n\n" + LONG)));
    panels.add(panel(4, object("kind", "incidents")));
    panels.add(panel(5, object("kind", "on_call", "schedule", "shop")));
    Object choices =
        object("kind", "choices", "choices", List.of(object("value", MARKUP, "text", EVIL)));
    put(
        "/dashboards/evil",
        "title",
        EVIL,
        "folder",
        EVIL,
        "about",
        LINK,
        "variables",
        List.of(object("name", "host", "label", EVIL, "values", choices)),
        "panels",
        panels);
  }

  private static Object panel(int at, Object show) {
    Object place = object("x", at % 2 * 12, "y", at / 2 * 6, "w", 12, "h", 6);
    return object("id", "p" + at, "title", EVIL, "place", place, "show", show);
  }

  private void monitor() {
    put(
        "/monitors/evil",
        "title",
        EVIL,
        "service",
        "shop",
        "target",
        "alias(shop.plain, \"" + MARKUP + "\")",
        "comparator",
        "above",
        "threshold",
        1_000,
        "severity",
        "SEV2",
        "runbook",
        LINK);
  }

  private void incident() {
    post("/changes", "service", "shop", "summary", EVIL, "kind", "deploy", "toVersion", EVIL);
    for (String key : List.of("over", "open")) {
      post("/incidents", "service", "shop", "title", EVIL, "key", key, "severity", "SEV2");
    }
    // Somebody must be told, however long the words of a program are.
    post("/incidents", "service", "shop", "title", LONG, "key", "long", "severity", "SEV3");
    for (String id : List.of("INC-1", "INC-2")) {
      String at = "/incidents/" + id;
      post(at + "/note", "text", LONG);
      post(at + "/note", "text", LINK);
      post(at + "/status", "text", LONG);
      post(at + "/severity", "to", "SEV1", "why", EVIL);
      post(at + "/role", "role", "lead", "user", "ana");
    }
    post("/incidents/INC-1/resolve", "text", EVIL);
  }

  private void review() {
    assertThat(drafted()).isTrue();
    for (String topic : List.of("cause", "summary", "impact")) {
      house.send(
          "POST",
          "/api/v1/reviews/INC-1/tell",
          Json.write(object("topic", topic, "told", LINK + "\n\n" + LONG)));
    }
    post("/reviews/INC-1/items", "type", "prevent", "title", "Stop " + EVIL, "owner", "ana");
  }

  /// What the house says to names of ten thousand characters, by address; each must be refused.
  Map<String, String> longNames() {
    Map<String, String> told = new LinkedHashMap<>();
    for (String path :
        List.of(
            "/users/long",
            "/teams/long",
            "/schedules/long",
            "/policies/long",
            "/services/long",
            "/monitors/long",
            "/dashboards/long")) {
      var answer =
          house.send("PUT", "/api/v1" + path, Json.write(object("name", LONG, "title", LONG)));
      told.put(path, answer.statusCode() + " " + answer.body());
    }
    return told;
  }

  /// The review is drafted beside the loop; asking again is waiting.
  private boolean drafted() {
    Instant until = Instant.now().plusSeconds(20);
    while (Instant.now().isBefore(until)) {
      if (house.send("GET", "/api/v1/reviews/INC-1", "").statusCode() == 200) {
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }
}
