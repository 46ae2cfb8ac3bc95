package tocsin.sim.player;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// Plays recorded requests of real clients against a whole server: each is sent again as it was,
/// with a key and an address of ours, and must be answered so that its client goes on, and have the
/// effect that its sender means. Recorded signatures must be the ones that we make and accept.
public final class OncallCases implements Player {
  private static final Set<String> MISSING = Set.copyOf(ShippedList.of("oncall-missing.txt"));

  @Override
  public void play(Path folder, Report report) {
    List<Path> files = files(folder);
    if (files.isEmpty()) {
      report.fail(folder.toString(), "no recorded requests in it (expected: .json files)");
      return;
    }
    try (OncallHouse house = new OncallHouse()) {
      for (Path file : files) {
        String name = file.getFileName().toString().replace(".json", "");
        play(name, json(file), house, report);
      }
    }
  }

  private static void play(String name, JsonNode file, OncallHouse house, Report report) {
    if (file.has("signing_secret") || file.has("auth_token") || file.has("secrets")) {
      SignatureCases.play(name, file, report);
      return;
    }
    OncallClient client = new OncallClient(house, name);
    int n = 0;
    for (JsonNode request : file.path("requests")) {
      n++;
      String id = name + "#" + request.path("n").asString(Integer.toString(n));
      judge(id, client.difference(request), report);
    }
    if (n == 0) {
      report.fail(name, "neither requests nor signatures in it");
    }
  }

  /// What is listed as missing does not count, until it works: then it must be struck.
  private static void judge(String id, Optional<String> difference, Report report) {
    boolean listed = MISSING.contains(id);
    if (listed && difference.isPresent()) {
      report.notYet(id);
    } else if (listed) {
      report.fail(id, "works (expected: struck from docs/oncall-missing.txt)");
    } else {
      difference.ifPresentOrElse(d -> report.fail(id, d), () -> report.check(id, true, "", ""));
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(Path file) {
    try {
      return Json.tree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
