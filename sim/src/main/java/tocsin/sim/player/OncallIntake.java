package tocsin.sim.player;

import java.util.ArrayList;
import java.util.List;
import tocsin.edge.pagerduty.EventIntake;
import tocsin.edge.pagerduty.PagerChange;
import tocsin.edge.pagerduty.PagerEvent;

/// Takes every event and remembers it.
final class OncallIntake implements EventIntake {
  private final List<PagerEvent> events = new ArrayList<>();
  private final List<PagerChange> changes = new ArrayList<>();

  @Override
  public Taken take(PagerEvent event) {
    events.add(event);
    return Taken.ACCEPTED;
  }

  @Override
  public Taken take(PagerChange change) {
    changes.add(change);
    return Taken.ACCEPTED;
  }

  List<PagerEvent> events() {
    return List.copyOf(events);
  }

  List<PagerChange> changes() {
    return List.copyOf(changes);
  }
}
