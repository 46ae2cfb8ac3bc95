package tocsin.server.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import tocsin.server.host.House;
import tocsin.server.settings.BadSettingsException;
import tocsin.server.settings.Key;
import tocsin.server.settings.SettingsReader;

/// Commands as a shell runs them, and a server for them to talk to.
final class Shell {
  static final String KEY = "tk_0123456789abcdef0123";

  private Shell() {}

  /// What came of a command.
  record Ran(int code, String out) {}

  static Ran run(Object... words) {
    StringWriter said = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
    String[] texts = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      texts[i] = words[i].toString();
    }
    int code = line.execute(texts);
    return new Ran(code, said.toString());
  }

  /// A server on free ports, whose administrator has the [#KEY].
  static House house(Path data) throws BadSettingsException {
    Map<Key, String> flags =
        Map.of(
            Key.DATA,
            data.toString(),
            Key.HTTP,
            "127.0.0.1:0",
            Key.CARBON,
            "127.0.0.1:0",
            Key.PICKLE,
            "none",
            Key.ADMIN_KEY,
            KEY);
    return House.open(SettingsReader.read(data.resolve("none.yaml"), Map.of(), flags));
  }
}
