package tocsin.response.oncall;

import java.util.List;
import tocsin.ground.time.TimeRange;

/// One event of a calendar that others keep.
///
/// @param names what may name a person, the surest first: mail addresses, then what it is called
public record Appointment(TimeRange during, List<String> names) {
  public Appointment {
    names = List.copyOf(names);
  }
}
