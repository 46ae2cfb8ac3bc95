package tocsin.response.oncall;

import java.util.List;
import tocsin.ground.time.TimeRange;

/// One event of a calendar that others keep.
///
/// @param names what may name a person, what the event is called first, then those invited
public record Appointment(TimeRange during, List<String> names) {
  public Appointment {
    names = List.copyOf(names);
  }
}
