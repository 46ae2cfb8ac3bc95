package tocsin.server.setup;

import java.util.List;
import tocsin.response.desk.HeldStory;
import tocsin.response.incident.HeldAlerts.Waiting;
import tocsin.server.page.Rows;

/// Alerts of a service that are held back now, and what became of the last ones.
public record HeldView(List<Waiting> waiting, List<HeldStory> stories) {
  private static final int SHOWN = 20;

  static HeldView of(Rows rows, String service) {
    return new HeldView(
        rows.of("held", service, SHOWN, Waiting.class),
        rows.of("held_story", service, SHOWN, HeldStory.class));
  }

  public boolean isEmpty() {
    return waiting.isEmpty() && stories.isEmpty();
  }
}
