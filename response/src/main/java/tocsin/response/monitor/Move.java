package tocsin.response.monitor;

import java.time.Instant;
import java.util.List;

/// A change of what one alert speaks for.
///
/// @param key of the alert; empty for the one of the whole monitor
/// @param silent whether it is about missing data
/// @param subject the series that decided
/// @param value the number it was judged by; NaN for none
/// @param since when the condition began to hold, or the data to be missing
/// @param groups all that are as bad, the subject first
/// @param firedAt when trouble began
public record Move(
    String key,
    Level from,
    Level to,
    boolean silent,
    String subject,
    double value,
    Instant since,
    List<String> groups,
    Instant firedAt,
    String because) {
  /// The same for another reason.
  Move because(String why) {
    return new Move(key, from, to, silent, subject, value, since, groups, firedAt, why);
  }

  /// The fact to write down.
  public MonitorFact fact(Monitor m) {
    if (to == Level.OK) {
      return new MonitorFact.Recovered(m.id(), firedAt, because, key);
    }
    if (silent) {
      return new MonitorFact.FellSilent(m.id(), since, key, to);
    }
    return to.worseThan(from) || from == to
        ? new MonitorFact.Fired(m.id(), subject, value, condition(m), since, groups, key, to)
        : new MonitorFact.Eased(m.id(), subject, value, key, to);
  }

  /// A composite says how its parts stood.
  private String condition(Monitor m) {
    return m.composite().isPresent() ? because : m.condition(to);
  }
}
