package tocsin.server.monitors;

import java.util.List;
import tocsin.ground.json.Fault;
import tocsin.response.service.Service;

/// The form of one monitor.
///
/// @param services to choose from
/// @param problems what was wrong as a whole when it was sent
/// @param faults what was wrong with a field when it was sent
/// @param changed who changed it last and when; empty for a new one
/// @param tried what was asked for without script; empty kinds otherwise
public record Editor(
    Sketch sketch,
    List<Service> services,
    List<String> problems,
    List<Fault> faults,
    String changed,
    Tried tried) {
  public String title() {
    return sketch.exists() ? sketch.get("title") : "New monitor";
  }

  /// What is wrong with a field.
  public List<String> faultsOf(String name) {
    return faults.stream()
        .filter(f -> f.field().equals(name) || f.field().startsWith(name + "."))
        .map(Fault::toString)
        .toList();
  }
}
