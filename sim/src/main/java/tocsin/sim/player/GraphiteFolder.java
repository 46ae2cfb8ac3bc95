package tocsin.sim.player;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// A folder in the format of `corpus/graphite`.
public record GraphiteFolder(Path root) {
  /// All cases, by file and line.
  List<JsonNode> cases() {
    var cases = new ArrayList<JsonNode>();
    Path folder = Files.isDirectory(root.resolve("cases")) ? root.resolve("cases") : root;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().matches(".*\\.jsonl(\\.gz)?")) {
          lines(file).stream().filter(l -> !l.isBlank()).map(Json::tree).forEach(cases::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " (expected: a folder of cases)", e);
    }
    return cases;
  }

  /// The samples as plain lines, in the order in which they were recorded; without those that are
  /// cut off by a missing end of line.
  List<String> samples() {
    var lines = new ArrayList<>(dataset());
    Path odd = root.resolve("odd-lines.txt");
    if (Files.exists(odd)) {
      String text = text("odd-lines.txt");
      lines.addAll(text.substring(0, text.lastIndexOf('\n') + 1).lines().toList());
    }
    return lines;
  }

  /// The samples as plain lines without those that are odd.
  public List<String> dataset() {
    return lines(root.resolve("dataset.txt.gz"));
  }

  /// Events as clients post them; none when the folder has none.
  List<JsonNode> events() {
    var events = new ArrayList<JsonNode>();
    if (Files.exists(root.resolve("setup.json"))) {
      Json.tree(text("setup.json")).path("events").forEach(events::add);
    }
    return events;
  }

  public String text(String name) {
    try {
      return Files.readString(root.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " (expected: in " + root + ")", e);
    }
  }

  private static List<String> lines(Path file) {
    try (InputStream in = Files.newInputStream(file);
        var reader =
            new BufferedReader(
                new InputStreamReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
                    StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " (expected: lines of text)", e);
    }
  }
}
