package tocsin.bench.monitors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The one rule over all probes, as Prometheus and vmalert read it.
final class Rule {
  static final String FILE = "r.yml";

  private Rule() {}

  static void write(Path folder) throws IOException {
    Files.writeString(
        folder.resolve(FILE),
        "groups: [{name: g, interval: 1s, rules: [{alert: Hot, expr: probe > 100}]}]\n");
  }
}
