package tocsin.response.moving;

import java.time.ZoneId;
import java.util.List;
import tocsin.response.oncall.Schedule.Layer;
import tocsin.response.oncall.ScheduleOverride;

/// What one schedule here is made of.
///
/// @param layers the last one wins
/// @param overrides in order of creation
public record Lane(ZoneId zone, List<Layer> layers, List<ScheduleOverride> overrides) {
  public Lane {
    layers = List.copyOf(layers);
    overrides = List.copyOf(overrides);
  }
}
