package tocsin.server.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tocsin.ground.json.Json;
import tocsin.server.backup.Backups;
import tocsin.server.host.DataInUseException;
import tocsin.server.host.RealWorld;
import tocsin.server.host.StoppedBackup;
import tocsin.server.settings.Key;
import tocsin.server.settings.Listen;
import tocsin.server.settings.Settings;

/// Makes a backup.
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a backup of all that is kept, as a folder below backups/ in the data",
      "directory. A server that runs makes it itself, and goes on meanwhile; it wants",
      "an administrator's key, in TOCSIN_ADMIN_KEY. Copy the folder to another machine."
    })
final class BackupCommand extends StoreCommand {
  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "of the folder, such as nightly-1; the time if left out")
  private String name = Backups.nameAt(RealWorld.clock().instant());

  @Option(names = "--server", paramLabel = "URL", description = "ask the server there")
  private Optional<String> server = Optional.empty();

  private record Answer(
      String name, String state, Optional<String> folder, long files, long bytes) {
    boolean isDone() {
      return state.equals("done");
    }
  }

  @Override
  int run(Settings settings) throws IOException {
    if (server.isPresent()) {
      return ask(server.get(), settings);
    }
    try {
      StoppedBackup.Made made = StoppedBackup.make(settings, name);
      return say(made.folder().toString(), made.backup().files(), made.backup().bytes());
    } catch (DataInUseException e) {
      return ask(address(settings), settings);
    } catch (IllegalArgumentException e) {
      return wrongWords(String.valueOf(e.getMessage()));
    }
  }

  private int ask(String url, Settings settings) throws IOException {
    ServerCalls calls = new ServerCalls(url, settings.adminKey().orElse(""));
    Answer answer = calls.call("POST", "/backup", Json.write(Map.of("name", name)), Answer.class);
    while (!answer.isDone()) {
      // The answer comes when the backup is finished, or after a while.
      answer = calls.call("GET", "/backup/" + name, "", Answer.class);
    }
    return say(answer.folder().orElse(name), answer.files(), answer.bytes());
  }

  private int say(String folder, long files, long bytes) {
    out().printf(Locale.ROOT, "tocsin: %,d files of %,d bytes in %s%n", files, bytes, folder);
    return 0;
  }

  private static String address(Settings settings) {
    Listen.At at = (Listen.At) settings.http();
    boolean everywhere = at.host().equals("0.0.0.0") || at.host().equals("::");
    return "http://" + new Listen.At(everywhere ? "127.0.0.1" : at.host(), at.port());
  }

  @Override
  List<Key> keys() {
    return List.of(Key.DATA, Key.HTTP, Key.ADMIN_KEY);
  }

  @Override
  String besideAServer(Settings settings) {
    return "Give its address with --server URL";
  }
}
