package tocsin.response.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.Fault;
import tocsin.response.document.Kind;
import tocsin.response.monitor.Composite;
import tocsin.response.monitor.Monitor;
import tocsin.response.words.MonitorId;

/// What may be joined: monitors that are there and join nothing themselves, so that nothing goes
/// round in a circle. Pure.
final class Compositions {
  private Compositions() {}

  /// @throws BadFieldsException with every fault
  static void check(Monitor m, Directory directory) {
    List<Fault> faults = new ArrayList<>();
    m.composite()
        .ifPresent(text -> {
          for (MonitorId part : Composite.parse(text).monitors()) {
            Optional<Monitor> known = directory.monitor(part);
            if (part.equals(m.id()) || known.filter(k -> k.composite().isPresent()).isPresent()) {
              faults.add(fault("'" + part + "' joins others itself (expected: one that does not)"));
            } else if (known.isEmpty()) {
              faults.add(fault("'" + part + "' (expected: the id of a monitor that is there)"));
            }
          }
          directory.monitors().stream()
              .filter(o -> joins(o, m.id()))
              .forEach(
                  o -> faults.add(fault("monitor " + o.id() + " joins this one (expected: none)")));
        });
    if (!faults.isEmpty()) {
      throw new BadFieldsException(Kind.MONITOR.word(), faults);
    }
  }

  private static boolean joins(Monitor composite, MonitorId part) {
    return composite
        .composite()
        .filter(text -> Composite.parse(text).monitors().contains(part))
        .isPresent();
  }

  private static Fault fault(String problem) {
    return new Fault("composite", problem);
  }
}
