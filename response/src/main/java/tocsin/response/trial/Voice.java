package tocsin.response.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tocsin.response.downtime.Decision;
import tocsin.response.downtime.Downtime;
import tocsin.response.downtime.Holding;
import tocsin.response.downtime.Scope;
import tocsin.response.message.State;
import tocsin.response.monitor.Move;

/// What is told of what a monitor says: all of it, less what downtimes hold, and what they tell at
/// their ends. Not thread-safe.
final class Voice {
  private record Heard(long millis, Move move) {}

  private final Trial trial;
  private final Holding holding;
  private final List<Heard> heard = new ArrayList<>();
  private final Map<String, State> states = new HashMap<>();
  private final Set<String> told = new HashSet<>();
  private final List<String> lines = new ArrayList<>();

  Voice(Trial trial) {
    this.trial = trial;
    this.holding = new Holding(trial.downtimes());
  }

  /// The monitor says something; times do not go back.
  void says(long millis, Move move) {
    heard.add(new Heard(millis, move));
  }

  /// A line for each thing that is told.
  List<String> lines() {
    long from = -1;
    for (Heard h : heard) {
      ends(from, h.millis());
      from = h.millis();
      change(h);
    }
    ends(from, trial.until().toMillis());
    return lines;
  }

  private void change(Heard h) {
    String key = h.move().key();
    State to = state(h.move());
    states.put(key, to);
    if (holding.change(subject(key), to, told.contains(key), at(h.millis()))
        instanceof Decision.Tell) {
      lines.add(Said.line(h.millis(), h.move()));
      told.add(key);
    }
    if (to.isOk()) {
      told.remove(key);
    }
  }

  /// Windows that end after one instant, up to another and with it.
  private void ends(long after, long until) {
    for (Downtime d : trial.downtimes()) {
      d.when()
          .nextEnd(at(after))
          .filter(e -> !e.isAfter(at(until)))
          .ifPresent(e -> {
            end(d, e);
            ends(d, e, until);
          });
    }
  }

  private void ends(Downtime d, Instant last, long until) {
    d.when()
        .nextEnd(last)
        .filter(e -> e.isAfter(last) && !e.isAfter(at(until)))
        .ifPresent(e -> {
          end(d, e);
          ends(d, e, until);
        });
  }

  private void end(Downtime d, Instant at) {
    states.forEach((key, state) -> {
      Holding.Subject s = subject(key);
      boolean concerns =
          d.monitors().has(s.monitor(), s.tags()) && Scope.parse(d.scope()).covers(s.group());
      if (concerns
          && !told.contains(key)
          && holding.end(s, d, state, false, at) instanceof Decision.Tell) {
        long seconds = (at.toEpochMilli() - trial.beginMillis()) / 1_000;
        lines.add(seconds + "s" + (key.isEmpty() ? "" : " " + key) + " " + state + " still");
        told.add(key);
      }
    });
  }

  private Holding.Subject subject(String key) {
    Map<String, String> group = new HashMap<>();
    for (String pair : List.of(key.split(",", -1))) {
      int colon = pair.indexOf(':');
      if (colon > 0) {
        group.put(pair.substring(0, colon), pair.substring(colon + 1));
      }
    }
    return new Holding.Subject(trial.monitor().id(), Set.of(), group);
  }

  private static State state(Move m) {
    return switch (m.to()) {
      case OK -> State.OK;
      case WARN -> State.WARN;
      case NO_DATA -> State.NO_DATA;
      case ALERT -> m.silent() ? State.NO_DATA : State.ALERT;
    };
  }

  private static Instant at(long millis) {
    return Trial.BEGIN.plusMillis(millis);
  }
}
