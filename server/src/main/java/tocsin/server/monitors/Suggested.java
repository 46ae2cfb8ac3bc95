package tocsin.server.monitors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.metrics.query.QueryException;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Route;
import tocsin.response.monitor.Suggestions;
import tocsin.response.monitor.Suggestions.Suggestion;
import tocsin.response.monitor.Traces;

/// Limits to begin with, for what stands in the form. They do not depend on the limit in it, so
/// what was found is kept for whoever only tries other limits. Thread-safe.
final class Suggested {
  private static final int KEPT = 64;
  private static final long FRESH_SECONDS = 300;

  /// What it takes to find them, and when that was.
  private record Asked(Monitor monitor, long days, long when) {}

  // Guarded by itself; the eldest goes first.
  private final Map<Asked, List<Suggestion>> kept =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, List<Suggestion>> eldest) {
          return size() > KEPT;
        }
      };

  List<Tried.Limit> of(Sketch sketch, Traces traces, TimeRange over) {
    return sketch
        .with("threshold", "0")
        .with("title", "any")
        .with("message", "")
        .with("runbook", "")
        .monitor()
        .filter(m -> m.levels().isEmpty())
        .map(m ->
            found(m, traces, over).stream()
                .map(s -> new Tried.Limit(Choices.plain(s.threshold()), does(s, m, over)))
                .toList())
        .orElse(List.of());
  }

  private List<Suggestion> found(Monitor monitor, Traces traces, TimeRange over) {
    var asked =
        new Asked(monitor, over.length().toDays(), over.until().getEpochSecond() / FRESH_SECONDS);
    synchronized (kept) {
      Optional<List<Suggestion>> known = Optional.ofNullable(kept.get(asked));
      if (known.isPresent()) {
        return known.get();
      }
    }
    List<Suggestion> found;
    try {
      found = Suggestions.of(monitor, traces, over);
    } catch (QueryException e) {
      // The sight of the target says what is wrong with it.
      found = List.of();
    }
    synchronized (kept) {
      kept.put(asked, found);
    }
    return found;
  }

  private static String does(Suggestion s, Monitor m, TimeRange over) {
    String stretch = over.length().toDays() == 1 ? "24 hours" : over.length().toDays() + " days";
    String what = m.route() == Route.CHAT ? "message" : "page";
    return switch (s.alerts()) {
      case 0 -> "no " + what + " in " + stretch;
      case 1 -> "1 " + what + " in " + stretch;
      default -> s.alerts() + " " + what + "s in " + stretch;
    };
  }
}
