package tocsin.response.orchestration;

import java.util.List;
import java.util.Optional;
import tocsin.response.incident.Holding.Hold;
import tocsin.response.words.Urgency;

/// What becomes of an event.
public sealed interface Outcome {
  /// It goes on to its service.
  ///
  /// @param urgency instead of what the service says
  /// @param hold instead of what the service says
  record GoesOn(Event event, Optional<Urgency> urgency, Optional<Hold> hold, List<String> notes)
      implements Outcome {
    public GoesOn {
      notes = List.copyOf(notes);
    }
  }

  /// It is kept, and pages nobody.
  ///
  /// @param rule that says so, with its list: `global/noise`
  record Suppressed(Event event, String rule) implements Outcome {}

  /// It is only counted.
  record Dropped(Event event, String rule) implements Outcome {}
}
