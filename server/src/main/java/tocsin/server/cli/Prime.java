package tocsin.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tocsin.edge.sqlite.NativeLibrary;
import tocsin.server.demo.Scenario;
import tocsin.server.host.DemoPlay;
import tocsin.server.host.House;
import tocsin.server.host.RealWorld;
import tocsin.server.prime.PrimeAlarms;
import tocsin.server.prime.Priming;
import tocsin.server.settings.BadSettingsException;
import tocsin.server.settings.Key;
import tocsin.server.settings.Settings;
import tocsin.server.settings.SettingsReader;

/// Lets a server of its own do for some seconds what servers do, so that the start-up cache, which
/// the launcher has made of this run, knows the code that matters and how it is used.
@Command(
    name = "prime",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = {
      "Lets a server of its own take samples and events and answer questions for some seconds,",
      "and stops.",
      "The launcher makes the start-up cache of such a run."
    })
final class Prime implements Callable<Integer> {
  private static final String WHO = "prime";
  private static final int EVENTS = 6_000;

  @Option(
      names = "--native",
      paramLabel = "DIR",
      description = "puts native libraries unpacked into DIR, for later starts")
  private Optional<Path> libraries = Optional.empty();

  @Override
  public Integer call() throws IOException, InterruptedException, BadSettingsException {
    Path data = Files.createTempDirectory("tocsin-prime-");
    // Others on this machine can reach the server as long as it runs.
    String key = key();
    Map<Key, String> flags = new EnumMap<>(Key.class);
    flags.put(Key.DATA, data.resolve("data").toString());
    flags.put(Key.HTTP, "127.0.0.1:0");
    flags.put(Key.CARBON, "127.0.0.1:0");
    flags.put(Key.PICKLE, "none");
    flags.put(Key.ADMIN_KEY, key);
    flags.put(Key.OUTBOUND_ALLOWED, PrimeAlarms.HOST);
    var settings = SettingsReader.read(data.resolve("none.yaml"), Map.of(), flags);
    try {
      work(settings, data, key);
    } finally {
      Scratch.remove(data);
    }
    if (libraries.isPresent()) {
      NativeLibrary.copyTo(libraries.get());
    }
    return 0;
  }

  private static void work(Settings settings, Path data, String key)
      throws IOException, InterruptedException {
    try (House house = House.open(settings)) {
      new DemoPlay(house, Scenario.read(Scratch.scenario(data)), line -> {}).setUp(WHO);
      new Priming(house.address(), house.carbonPort().orElseThrow(), key)
          .run(RealWorld.clock().instant(), house.guestLink(WHO));
      alarms(house, key, EVENTS);
    }
    // A start on what is there is code of its own.
    try (House again = House.open(settings)) {
      alarms(again, key, EVENTS / 10);
    }
  }

  private static void alarms(House house, String key, int events)
      throws IOException, InterruptedException {
    try (var alarms = new PrimeAlarms(house.address(), key)) {
      alarms.run(events);
    }
  }

  private static String key() {
    byte[] bytes = new byte[24];
    RealWorld.random().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
