package tocsin.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tocsin.server.settings.YamlText;
import tocsin.server.written.Brought;
import tocsin.server.written.Rules;

/// Makes a file of monitors of another system's rules.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a file of monitors of a rule file of Prometheus, or of triggers of Moira as",
      "its API answers them, and says what could not be carried. No server is asked."
    })
final class MonitorsImport implements Callable<Integer> {
  @Parameters(paramLabel = "RULES", description = "the rule file, or the triggers as JSON")
  private Path rules = Path.of("");

  @Parameters(paramLabel = "FILE", description = "the file of monitors to be written")
  private Path into = Path.of("");

  @Option(
      names = "--service",
      paramLabel = "ID",
      required = true,
      description = "whose monitors they are when their labels do not say it")
  private String service = "";

  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      if (Files.exists(into)) {
        throw new IOException(into + ": is there already (expected: a new file)");
      }
      Brought brought = Rules.read(Files.readString(rules, StandardCharsets.UTF_8), service);
      Files.writeString(into, YamlText.write(brought.file()), StandardCharsets.UTF_8);
      brought.notes().forEach(out::println);
      out.println(brought.size() + " monitors in " + into);
      return 0;
    } catch (IOException e) {
      return failed(String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return failed(rules + ": " + e.getMessage());
    } finally {
      out.flush();
    }
  }

  private int failed(String why) {
    spec.commandLine().getErr().println("tocsin: " + why);
    return 1;
  }
}
