package tocsin.bench.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What monitoring sends on a bad day. A thousand things are wrong at any moment; each has its key
/// and sends every half second: a trigger, four repeats, an acknowledgement, a repeat, a resolve.
/// Then another takes its place.
final class Mix {
  static final int AT_ONCE = 1_000;
  private static final List<String> LIFE =
      List.of(
          "trigger",
          "trigger",
          "trigger",
          "trigger",
          "trigger",
          "acknowledge",
          "trigger",
          "resolve");

  private final List<String> keys;

  Mix(List<String> keys) {
    this.keys = keys;
  }

  /// The event with this number; events of one key have numbers that differ by [#AT_ONCE].
  Shot shot(int n) {
    return new Shot(keys.get(service(n)), LIFE.get(moment(n) % LIFE.size()), key(n), "Disk full");
  }

  private int service(int n) {
    return n % AT_ONCE % keys.size();
  }

  /// Places begin at different points of a life, so that as many open as close at any moment.
  private static int moment(int n) {
    return n / AT_ONCE + n % AT_ONCE % LIFE.size();
  }

  private static String key(int n) {
    return "k" + n % AT_ONCE + "-" + moment(n) / LIFE.size();
  }

  /// What must be known of a key after the first events were accepted.
  ///
  /// @param triggers how often it was triggered
  record Expected(String service, int triggers, boolean isOpen) {
    private Expected then(String action) {
      boolean trigger = action.equals("trigger");
      return new Expected(
          service, triggers + (trigger ? 1 : 0), trigger || (isOpen && !action.equals("resolve")));
    }
  }

  /// By key.
  Map<String, Expected> expected(int count) {
    Map<String, List<Integer>> byKey = new TreeMap<>();
    for (int n = 0; n < count; n++) {
      byKey.computeIfAbsent(key(n), k -> new ArrayList<>()).add(n);
    }
    Map<String, Expected> all = new TreeMap<>();
    byKey.forEach((key, events) -> {
      var known = new Expected("load" + service(events.getFirst()), 0, false);
      for (int n : events) {
        known = known.then(shot(n).action());
      }
      if (known.triggers() > 0) {
        all.put(key, known);
      }
    });
    return all;
  }
}
