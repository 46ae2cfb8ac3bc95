package tocsin.sim.player;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.ground.json.Json;
import tocsin.response.trial.Trial;
import tocsin.response.trial.TrialText;
import tocsin.response.trial.Trials;
import tocsin.server.settings.YamlText;

/// Plays cases of monitors: what they say of samples, in every way in which they are judged.
public final class MonitorCases implements Player {
  @Override
  public void play(Path folder, Report report) {
    List<Path> files = files(folder);
    if (files.isEmpty()) {
      report.fail(folder.toString(), "no cases in it (expected: files that end in .yaml)");
    }
    files.forEach(f -> play(f, String.valueOf(f.getFileName()), report));
  }

  private static void play(Path file, String name, Report report) {
    try {
      for (Trial t : TrialText.read(Json.tree(YamlText.json(Files.readString(file))))) {
        Optional<String> fault = Trials.fault(t);
        report.check(name + ": " + t.about(), fault.isEmpty(), "as written", fault.orElse(""));
      }
    } catch (IOException | RuntimeException e) {
      report.fail(name, e.toString());
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
