package tocsin.response.monitor;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tocsin.response.words.MonitorId;

/// Monitors that are joined to one: `db && (errors || !deploys)`. Alert is 4, Warn 3, No Data 2, OK
/// 1; of two that both hold the milder counts, of two of which one must hold the worse. The
/// opposite of what is well is Alert, of trouble OK; of No Data it is No Data. Pure.
public sealed interface Composite {
  /// So many monitors may be joined.
  int MOST = 10;

  record One(MonitorId monitor) implements Composite {}

  record Not(Composite of) implements Composite {}

  record And(Composite left, Composite right) implements Composite {}

  record Or(Composite left, Composite right) implements Composite {}

  /// Reads an expression.
  ///
  /// @throws IllegalArgumentException with the place of what is wrong
  static Composite parse(String text) {
    return new CompositeReader(text).whole();
  }

  /// What it is when its parts are at these levels; all of them must be there.
  default Level of(Map<MonitorId, Level> parts) {
    return switch (this) {
      case One(MonitorId m) -> parts.getOrDefault(m, Level.OK);
      case Not(Composite c) ->
          switch (c.of(parts)) {
            case OK -> Level.ALERT;
            case NO_DATA -> Level.NO_DATA;
            case WARN, ALERT -> Level.OK;
          };
      case And(Composite l, Composite r) -> milder(l.of(parts), r.of(parts));
      case Or(Composite l, Composite r) -> l.of(parts).or(r.of(parts));
    };
  }

  private static Level milder(Level a, Level b) {
    return a.worseThan(b) ? b : a;
  }

  /// The monitors that are joined, in the order in which they are named.
  default Set<MonitorId> monitors() {
    Set<MonitorId> all = new LinkedHashSet<>();
    switch (this) {
      case One(MonitorId m) -> all.add(m);
      case Not(Composite c) -> all.addAll(c.monitors());
      case And(Composite l, Composite r) -> {
        all.addAll(l.monitors());
        all.addAll(r.monitors());
      }
      case Or(Composite l, Composite r) -> {
        all.addAll(l.monitors());
        all.addAll(r.monitors());
      }
    }
    return all;
  }
}
