package tocsin.server.lane;

import java.util.Optional;
import tocsin.response.monitor.Explanation;
import tocsin.response.monitor.MonitorFact;

/// What a judgement says that is new.
///
/// @param seen what the monitor saw; empty where that is not kept
public record News(MonitorFact fact, Optional<Explanation> seen) {
  /// One that explains itself.
  static News of(MonitorFact fact) {
    return new News(fact, Optional.empty());
  }
}
