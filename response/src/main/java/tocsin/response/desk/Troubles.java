package tocsin.response.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.message.State;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.MonitorStates;
import tocsin.response.monitor.Progress.Alarm;
import tocsin.response.quiet.Dependence.Group;
import tocsin.response.words.MonitorId;

/// What is in trouble now, as those see it that keep monitors quiet. Pure on the folded state.
record Troubles(MonitorStates monitors, Directory directory) {
  static State state(Alarm a) {
    return switch (a.level()) {
      case OK -> State.OK;
      case NO_DATA -> State.NO_DATA;
      case WARN -> State.WARN;
      case ALERT -> a.isSilence() ? State.NO_DATA : State.ALERT;
    };
  }

  /// Of one part of a monitor.
  State state(MonitorId monitor, String key) {
    return Optional.ofNullable(monitors.alarms(monitor).get(key))
        .map(Troubles::state)
        .orElse(State.OK);
  }

  /// Whether somebody is told of a state.
  static boolean isTold(State state) {
    return state == State.ALERT || state == State.NO_DATA;
  }

  /// All groups of these monitors that are not well.
  List<Group> of(Iterable<MonitorId> ids) {
    List<Group> groups = new ArrayList<>();
    for (MonitorId id : ids) {
      Optional<Monitor> m = directory.monitor(id).filter(Monitor::enabled);
      if (m.isPresent()) {
        monitors
            .alarms(id)
            .forEach(
                (key, a) -> groups.add(new Group(id, tags(m.get(), key), state(a), a.since())));
      }
    }
    return groups;
  }

  /// Series of different names have something in common only by their tags.
  static Map<String, String> tags(Monitor m, String key) {
    Map<String, String> tags = new HashMap<>(GroupTags.subject(m, key).group());
    if (tags.size() > 1) {
      tags.remove("series");
    }
    return tags;
  }
}
