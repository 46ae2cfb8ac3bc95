package tocsin.response.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tocsin.response.message.State;
import tocsin.response.message.Transition.Leg;
import tocsin.response.monitor.Composite;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.MonitorStates;
import tocsin.response.monitor.Progress.Alarm;
import tocsin.response.words.MonitorId;

/// The parts of a composite as its message knows them: by letters, in the order in which its
/// expression names them. Pure on the folded state.
final class Legs {
  private Legs() {}

  /// How the parts stand, for one alert of a composite; none for any other monitor. A value is the
  /// one by which the part became what it is.
  static Map<String, Leg> of(Monitor m, String key, MonitorStates states) {
    Map<String, Leg> legs = new HashMap<>();
    List<MonitorId> parts = parts(m);
    for (int i = 0; i < parts.size(); i++) {
      legs.put(letter(i), leg(parts.get(i), key, states));
    }
    return legs;
  }

  /// As they would be, to look at the words before they are needed.
  static Map<String, Leg> samples(Monitor m) {
    Map<String, Leg> legs = new HashMap<>();
    letters(m).forEach(l -> legs.put(l, new Leg(State.ALERT, Optional.empty())));
    return legs;
  }

  /// Names of its parts.
  static Set<String> letters(Monitor m) {
    Set<String> letters = new TreeSet<>();
    for (int i = 0; i < parts(m).size(); i++) {
      letters.add(letter(i));
    }
    return letters;
  }

  private static List<MonitorId> parts(Monitor m) {
    return m.composite()
        .map(c -> List.copyOf(Composite.parse(c).monitors()))
        .orElseGet(ArrayList::new);
  }

  private static String letter(int i) {
    return String.valueOf((char) ('a' + i));
  }

  /// A part that has no groups stands as it does for all of them; of one that has, where the
  /// composite has none, the worst counts.
  private static Leg leg(MonitorId part, String key, MonitorStates states) {
    return states.alarms(part).entrySet().stream()
        .filter(e -> key.isEmpty() || e.getKey().equals(key) || e.getKey().isEmpty())
        .max(Comparator.comparing((Map.Entry<String, Alarm> e) -> e.getValue().level()))
        .map(e -> new Leg(Troubles.state(e.getValue()), states.value(part, e.getKey())))
        .orElse(new Leg(State.OK, Optional.empty()));
  }
}
