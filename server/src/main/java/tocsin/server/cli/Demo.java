package tocsin.server.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tocsin.server.demo.BadScenarioException;
import tocsin.server.demo.Scenario;
import tocsin.server.host.DemoPlay;
import tocsin.server.host.House;
import tocsin.server.host.StartException;
import tocsin.server.settings.BadSettingsException;
import tocsin.server.settings.Key;
import tocsin.server.settings.SettingsReader;

/// Plays a recorded incident on a server of its own, in a directory that goes away with it.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Plays a recorded incident, 20 times faster than it happened, on a server of its own:",
      "a deploy, processes killed for memory, pages, an escalation, the revert, the review.",
      "It takes two minutes, reaches nobody, and its data goes away when you stop it."
    })
final class Demo implements Callable<Integer> {
  private static final String YOU = "you";

  @Option(names = "--http", paramLabel = "HOST:PORT", description = "where (127.0.0.1:8080)")
  private String http = "127.0.0.1:8080";

  @Option(
      names = "--scenario",
      paramLabel = "DIR",
      description = "another recorded scenario; a folder with scenario.json")
  private String folder = "";

  private final PrintStream out = System.out;

  @Override
  public Integer call() {
    try {
      Path data = Files.createTempDirectory("tocsin-demo-");
      return play(data);
    } catch (BadSettingsException | BadScenarioException | StartException e) {
      System.err.println("tocsin: " + e.getMessage());
      return 2;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int play(Path data) throws IOException, BadSettingsException {
    Scenario scenario = Scenario.read(folder.isEmpty() ? Scratch.scenario(data) : Path.of(folder));
    Path schemas = data.resolve("storage-schemas.conf");
    Files.writeString(
        schemas,
        """
        [demo]
        pattern = ^larkspur\\.
        retentions = 1s:1d

        [default]
        pattern = .*
        retentions = 10s:30d
        """);
    Map<Key, String> flags = new EnumMap<>(Key.class);
    flags.put(Key.DATA, data.resolve("data").toString());
    flags.put(Key.HTTP, http);
    flags.put(Key.CARBON, "127.0.0.1:0");
    flags.put(Key.PICKLE, "none");
    flags.put(Key.STORAGE_SCHEMAS, schemas.toString());
    var settings = SettingsReader.read(data.resolve("none.yaml"), Map.of(), flags);
    return new Serving(settings)
        .untilStopped(house -> begin(house, scenario), () -> Scratch.remove(data));
  }

  private List<String> begin(House house, Scenario scenario) {
    DemoPlay play = new DemoPlay(house, scenario, line -> out.println("  " + line));
    play.setUp(YOU);
    Thread.ofPlatform().name("demo").daemon().start(play::play);
    return List.of("", "Open this; it signs you in:", house.guestLink(YOU));
  }
}
