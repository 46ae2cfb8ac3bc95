package tocsin.server.observe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tocsin.metrics.dashboard.Dashboard;

/// Dashboards that come with the program. They are read like any other document, and cannot be
/// changed; people duplicate them.
final class Shipped {
  private static final List<Dashboard> ALL =
      List.of(load("/tocsin/dashboards/host.json"), load("/tocsin/dashboards/tocsin.json"));

  private Shipped() {}

  static List<Dashboard> all() {
    return ALL;
  }

  static Optional<Dashboard> find(String id) {
    return ALL.stream().filter(d -> d.id().value().equals(id)).findFirst();
  }

  private static Dashboard load(String resource) {
    try (InputStream in = Shipped.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      return Dashboard.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
