package tocsin.edge.pagerduty;

import java.util.List;
import tocsin.edge.pagerduty.EventsV2.Event;

/// What a text is.
sealed interface Decoded {
  record Good(Event event) implements Decoded {}

  record Unreadable() implements Decoded {}

  record Invalid(List<String> errors) implements Decoded {
    public Invalid {
      errors = List.copyOf(errors);
    }
  }
}
