package tocsin.server.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// One recorded scenario, as its folder tells it. Times in it are scenario seconds.
///
/// @param folder where it lies
/// @param tree all of `scenario.json`
public record Scenario(Path folder, JsonNode tree) {
  private static final long LARGEST_FILE = 20_000_000;

  /// Reads `scenario.json`.
  ///
  /// @throws BadScenarioException naming the file and what is wrong with it
  public static Scenario read(Path folder) {
    return new Scenario(folder, json(folder.resolve("scenario.json")));
  }

  /// Any JSON file of a scenario.
  ///
  /// @throws BadScenarioException naming the file and what is wrong with it
  public static JsonNode json(Path file) {
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw new BadScenarioException(file + " is larger than " + LARGEST_FILE + " bytes");
      }
      return Json.tree(Files.readString(file));
    } catch (IOException e) {
      throw new BadScenarioException(file + " cannot be read (expected: a scenario's folder)", e);
    } catch (BadJsonException e) {
      throw new BadScenarioException(file + ": " + e.getMessage(), e);
    }
  }

  public String name() {
    return tree.path("name").asString(folder.getFileName().toString());
  }

  /// Seconds between samples.
  public Duration step() {
    return Duration.ofSeconds(tree.path("step_s").asLong(10));
  }

  public Duration length() {
    return Duration.ofSeconds(tree.path("duration_s").asLong(3_600));
  }

  /// When second 0 lies in the recorded lines of the main variant.
  public Instant exampleStart() {
    return Instant.ofEpochSecond(tree.path("example_start").asLong(1_768_442_400));
  }

  /// What people and other systems do, in order of time.
  ///
  /// @param variant `main`, or the end of another `inputs_...`
  public List<ScenarioEvent> events(String variant) {
    String key = variant.equals("main") ? "inputs" : "inputs_" + variant;
    List<ScenarioEvent> events = new ArrayList<>();
    tree.path(key).forEach(e -> events.add(new ScenarioEvent(e.path("t").asLong(), e)));
    events.sort(Comparator.comparingLong(ScenarioEvent::second));
    return events;
  }
}
