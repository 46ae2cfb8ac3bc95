package tocsin.bench.alerts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `bench/run alerts [DIR]`: events at an even pace with a kill in the middle, then storms of
/// alerts with one cause, and how long pages take meanwhile.
public final class Alerts {
  private Alerts() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder =
        args.length > 0
            ? Files.createDirectories(Path.of(args[0])).toAbsolutePath()
            : Files.createTempDirectory("alerts-");
    var sheet = new Sheet();
    try (var receiver = new Receiver(Town.HOSTS);
        var program = new Program(folder);
        var api = new Api(program.port())) {
      sheet.head("server in " + folder);
      sheet.figure("first start", program.start(), "s", "");
      Town town = Town.build(api, receiver.ports());
      new Siege(program, town, receiver, sheet).run(api);
      new Storm(program, town, receiver, sheet).run(api);
    }
    System.exit(0);
  }
}
