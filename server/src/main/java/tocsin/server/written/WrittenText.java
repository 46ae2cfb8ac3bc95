package tocsin.server.written;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.Fault;
import tocsin.ground.json.Json;
import tocsin.metrics.query.Parser;
import tocsin.metrics.query.QueryException;
import tocsin.response.monitor.Monitor;
import tocsin.response.trial.TrialText;
import tocsin.server.settings.YamlText;
import tools.jackson.databind.JsonNode;

/// Reads a file of monitors: `monitor` with its cases, or `monitors`, a list of such. Beside it may
/// stand what cases have: `step`, `until`, `series`, `cases`.
public final class WrittenText {
  private static final Set<String> KNOWN = Set.of("monitor", "step", "until", "series", "cases");

  private final String file;
  private final List<String> faults = new ArrayList<>();
  private final List<Written> found = new ArrayList<>();

  private WrittenText(String file) {
    this.file = file;
  }

  /// Every monitor of a file.
  ///
  /// @param file its name, for faults
  /// @throws IllegalArgumentException with every fault, a line each, that names file and monitor
  public static List<Written> read(String file, String yaml) {
    var text = new WrittenText(file);
    text.all(yaml);
    if (!text.faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", text.faults));
    }
    return List.copyOf(text.found);
  }

  private void all(String yaml) {
    JsonNode tree;
    try {
      tree = Json.tree(YamlText.json(yaml));
    } catch (IllegalArgumentException e) {
      fault("", String.valueOf(e.getMessage()));
      return;
    }
    if (tree.path("monitors").isArray()) {
      checkNames(tree, Set.of("monitors"));
      tree.path("monitors").forEach(this::one);
    } else if (tree.path("monitor").isObject()) {
      one(tree);
    } else {
      fault("", "(expected: monitor, or monitors with a list of them)");
    }
  }

  private void one(JsonNode tree) {
    checkNames(tree, KNOWN);
    JsonNode body = tree.path("monitor");
    if (!body.isObject()) {
      fault("", "monitor: is missing (expected: its fields, as docs/monitors.md has them)");
      return;
    }
    String called = body.path("id").asString("a monitor without an id");
    try {
      Monitor monitor = Monitor.parse(body.toString());
      if (monitor.query().isEmpty()) {
        Parser.parse(monitor.target());
      }
      found.add(new Written(file, monitor, TrialText.read(tree)));
    } catch (BadFieldsException e) {
      e.faults().stream().map(Fault::toString).forEach(f -> fault(called, f));
    } catch (QueryException e) {
      fault(called, "target: " + e.explained());
    } catch (IllegalArgumentException e) {
      fault(called, String.valueOf(e.getMessage()));
    }
  }

  private void checkNames(JsonNode tree, Set<String> known) {
    tree.propertyNames().stream()
        .filter(name -> !known.contains(name))
        .forEach(name ->
            fault(
                "", "'" + name + "' (expected: " + String.join(", ", new TreeSet<>(known)) + ")"));
  }

  private void fault(String monitor, String problem) {
    faults.add(file + (monitor.isEmpty() ? "" : ": " + monitor) + ": " + problem);
  }
}
