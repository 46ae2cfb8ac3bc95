package tocsin.bench.monitors;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the programs of others are: `bench/run peers` fetches them.
final class Peers {
  private Peers() {}

  static String prometheus() {
    return program("BENCH_PROM", "prometheus");
  }

  static String alertmanager() {
    return program("BENCH_ALERTMANAGER", "prometheus-alertmanager");
  }

  static String victoria() {
    return program("BENCH_VM", "victoria-metrics");
  }

  static String vmalert() {
    return program("BENCH_VMALERT", "vmalert");
  }

  private static String program(String variable, String usual) {
    return Optional.ofNullable(System.getenv(variable)).orElse("/usr/bin/" + usual);
  }

  /// Whether all of them are there.
  static boolean areHere(String... programs) {
    for (String program : programs) {
      if (!Files.isExecutable(Path.of(program))) {
        return false;
      }
    }
    return true;
  }
}
