package tocsin.server.setup;

import java.util.List;
import tocsin.ground.json.Fault;

/// The page of one service.
///
/// @param revision 0 for a new one
/// @param held alerts that wait, and what became of others
/// @param made an integration key, for the one time that it can be read
public record ServiceView(
    ServiceForm form,
    int revision,
    List<Choosable> teams,
    List<Choosable> policies,
    List<Choosable> others,
    List<KeyRing.Shown> keys,
    String made,
    List<Fault> faults,
    String address,
    HeldView held) {
  public boolean exists() {
    return revision > 0;
  }

  public String title() {
    return exists() ? form.get("name") : "New service";
  }
}
