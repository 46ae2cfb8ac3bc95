package tocsin.server.setup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tocsin.ground.json.Json;
import tocsin.response.heartbeat.Heartbeat;
import tocsin.response.heartbeat.Rhythm;
import tocsin.server.page.Form;
import tocsin.server.page.MadeId;

/// A heartbeat as it stands in its form.
public record HeartbeatForm(Map<String, String> values) {
  private static final List<String> FIELDS =
      List.of(
          "id",
          "name",
          "service",
          "every",
          "cron",
          "zone",
          "grace",
          "severity",
          "urgency",
          "paused");

  public HeartbeatForm {
    values = Map.copyOf(values);
  }

  static HeartbeatForm of(Form form) {
    return new HeartbeatForm(form.all());
  }

  static HeartbeatForm of(Heartbeat h) {
    Map<String, String> all = new TreeMap<>();
    all.put("id", h.id());
    all.put("name", h.name());
    all.put("service", h.service().value());
    switch (h.rhythm()) {
      case Rhythm.Every e -> all.put("every", e.time().toSeconds() + "s");
      case Rhythm.At a -> {
        all.put("cron", a.cron());
        all.put("zone", a.zone().getId());
      }
    }
    all.put("grace", h.grace().toSeconds() + "s");
    all.put("severity", h.severity().name());
    h.urgency().ifPresent(u -> all.put("urgency", u.name().toLowerCase(Locale.ROOT)));
    if (h.paused()) {
      all.put("paused", "true");
    }
    return new HeartbeatForm(all);
  }

  public String get(String name) {
    return values.getOrDefault(name, "").strip();
  }

  /// The name as an id, where none was given.
  String id() {
    return MadeId.of(get("id"), get("name"));
  }

  String json() {
    Map<String, Object> d = new TreeMap<>();
    FIELDS.stream().filter(n -> !get(n).isEmpty()).forEach(n -> d.put(n, get(n)));
    d.put("id", id());
    return Json.write(d);
  }
}
