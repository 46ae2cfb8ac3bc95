package tocsin.response.service;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import tocsin.response.words.Severity;

/// Which alerts of a service are held back for a while, because most of them are over by
/// themselves.
///
/// @param time how long, from 10 seconds to 15 minutes
/// @param severities only alerts of these
/// @param where only alerts that say this in these fields; none: all of them
public record HoldRule(Duration time, List<Severity> severities, Map<String, String> where) {
  public HoldRule {
    severities = List.copyOf(severities);
    where = Map.copyOf(where);
  }
}
