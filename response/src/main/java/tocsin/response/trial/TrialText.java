package tocsin.response.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tocsin.ground.json.Json;
import tocsin.ground.time.Spans;
import tocsin.response.downtime.Downtime;
import tocsin.response.monitor.Monitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a file of cases, as the tree that its YAML makes. What the file says of `monitor`, `step`,
/// `until` and `series` holds for every case that does not say it itself; of a monitor, field by
/// field.
public final class TrialText {
  private static final List<String> SHARED = List.of("step", "until", "series", "parts");

  private TrialText() {}

  /// Every case of a file.
  ///
  /// @throws IllegalArgumentException naming the case and what is wrong with it
  /// @throws tocsin.ground.json.BadFieldsException for a monitor that is none
  public static List<Trial> read(JsonNode file) {
    List<Trial> trials = new ArrayList<>();
    for (JsonNode each : file.path("cases")) {
      trials.add(trial(file, each));
    }
    return trials;
  }

  private static Trial trial(JsonNode file, JsonNode given) {
    ObjectNode c = Json.tree(given.toString()).asObject();
    SHARED.stream().filter(n -> !c.has(n) && file.has(n)).forEach(n -> c.set(n, file.get(n)));
    String about = c.path("about").asString("a case without 'about'");
    try {
      Duration step = Spans.parse(c.path("step").asString("10s"));
      List<Arrival> arrivals = arrivals(c.path("series"), step);
      long last = arrivals.stream().mapToLong(TrialText::last).max().orElse(0);
      Duration until =
          c.has("until") ? Spans.parse(c.path("until").asString()) : Duration.ofMillis(last);
      List<String> expected = new ArrayList<>();
      c.path("expect").forEach(e -> expected.add(e.asString().strip()));
      Monitor monitor = Monitor.parse(monitor(file.path("monitor"), c.path("monitor")).toString());
      return new Trial(
          about, monitor, step, arrivals, until, expected, parts(file, c), downtimes(c));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("case '" + about + "': " + e.getMessage(), e);
    }
  }

  /// What a composite is made of, by id; of each the fields of the file and those of the case.
  private static List<Monitor> parts(JsonNode file, JsonNode c) {
    List<Monitor> parts = new ArrayList<>();
    c.path("parts")
        .forEachEntry((id, own) -> {
          ObjectNode all = monitor(file.path("part"), own);
          parts.add(Monitor.parse(all.put("id", id).toString()));
        });
    return parts;
  }

  /// Of which a case names only what matters to it.
  private static List<Downtime> downtimes(JsonNode c) {
    List<Downtime> downtimes = new ArrayList<>();
    for (JsonNode each : c.path("downtimes")) {
      ObjectNode all = Json.tree("{\"monitors\": {\"ids\": [\"m\"]}}").asObject();
      all.put("id", "d" + downtimes.size());
      each.forEachEntry(all::set);
      downtimes.add(Downtime.parse(all.toString()));
    }
    return downtimes;
  }

  private static long last(Arrival a) {
    return Math.max(a.stampMillis(), a.arrivedMillis());
  }

  private static List<Arrival> arrivals(JsonNode series, Duration step) {
    List<Arrival> all = new ArrayList<>();
    series.forEachEntry(
        (name, words) -> all.addAll(SampleWords.read(name, words.asString(), step)));
    all.sort(Comparator.comparingLong(Arrival::arrivedMillis));
    return all;
  }

  private static ObjectNode monitor(JsonNode shared, JsonNode own) {
    ObjectNode all = Json.tree("{\"id\": \"m\", \"service\": \"s\"}").asObject();
    shared.forEachEntry(all::set);
    own.forEachEntry(all::set);
    return all;
  }
}
