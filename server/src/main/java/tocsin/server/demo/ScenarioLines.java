package tocsin.server.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/// The metric lines of a scenario: those that were recorded beside it, stamped in scenario seconds,
/// or fresh ones of its own `generate.py`.
public final class ScenarioLines {
  private static final long GENERATE_MINUTES = 5;

  private final Scenario scenario;

  public ScenarioLines(Scenario scenario) {
    this.scenario = scenario;
  }

  /// One sample.
  ///
  /// @param second scenario second; negative for the quiet hours before
  public record Line(String path, double value, long second) {}

  /// Hands over every line of a variant, in order of time.
  ///
  /// @throws BadScenarioException when there are neither recorded lines nor a way to make them
  public void read(String variant, Consumer<Line> to) {
    Path recorded = scenario.folder().resolve("lines-" + variant + ".txt.gz");
    try {
      if (Files.exists(recorded)) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(recorded))) {
          read(in, 0, to);
        }
      } else {
        generate(variant, to);
      }
    } catch (IOException e) {
      throw new BadScenarioException(recorded + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void generate(String variant, Consumer<Line> to) throws IOException {
    Path program = scenario.folder().resolve("generate.py");
    if (!Files.exists(program)) {
      throw new BadScenarioException(
          scenario.folder() + " has neither lines-" + variant + ".txt.gz nor generate.py");
    }
    long start = scenario.exampleStart().getEpochSecond();
    List<String> command =
        List.of(
            "python3",
            program.toAbsolutePath().toString(),
            "--start",
            Long.toString(start),
            "--history-hours",
            "6",
            "--variant",
            variant);
    Process process;
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new BadScenarioException(
          "python3 cannot be run, and "
              + scenario.folder()
              + " has no recorded lines for "
              + variant
              + ". Next move: install Python 3, or record lines-"
              + variant
              + ".txt.gz with generate.py --start 0",
          e);
    }
    read(process.getInputStream(), start, to);
    finished(process, program);
  }

  private static void finished(Process process, Path program) {
    try {
      if (!process.waitFor(GENERATE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new BadScenarioException(program + " failed; run it by hand to see why");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new BadScenarioException(program + " was interrupted", e);
    }
  }

  private static void read(InputStream in, long start, Consumer<Line> to) {
    try (var lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()) {
      lines.filter(l -> !l.isBlank()).forEach(l -> to.accept(line(l, start)));
    } catch (UncheckedIOException e) {
      throw new BadScenarioException("lines cannot be read: " + e.getMessage(), e);
    }
  }

  private static Line line(String text, long start) {
    String[] parts = text.strip().split("\\s+", -1);
    try {
      return new Line(parts[0], Double.parseDouble(parts[1]), Long.parseLong(parts[2]) - start);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new BadScenarioException("'" + text + "' (expected: path value timestamp)", e);
    }
  }
}
