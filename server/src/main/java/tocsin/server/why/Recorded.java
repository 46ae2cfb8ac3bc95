package tocsin.server.why;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.why.WhyFact;

/// What monitors saw when their alerts changed, as it was written down then. Blocking, thread-safe.
public record Recorded(Views views) {
  /// What is said where nothing was written down.
  public static final String NOTHING =
      "Nothing was written down of this change: it happened before explanations were kept, or more"
          + " than 1,000 alerts changed within that minute.";

  private static final int MOST = 500;

  /// @param at when it was decided
  public record Kept(Instant at, WhyFact.Explained why) {
    private static Kept of(ViewRow row) {
      return new Kept(
          Instant.ofEpochMilli(row.order()), Json.read(row.body(), WhyFact.Explained.class));
    }
  }

  /// What an alert became last, up to an instant and with it.
  ///
  /// @param key what the alert speaks for; empty for the whole monitor
  public Optional<Kept> last(String monitor, String key, Instant at) {
    // Whoever knows the moment is spared the search.
    return kept(monitor, key, at)
        .or(() -> changed(monitor, key, at).flatMap(then -> kept(monitor, key, then)));
  }

  private Optional<Kept> kept(String monitor, String key, Instant at) {
    String alert = key.isEmpty() ? monitor : monitor + "/" + key;
    return views.row("explanation", WhyFact.row(alert, at)).map(Kept::of);
  }

  private Optional<Instant> changed(String monitor, String key, Instant at) {
    return views.rows("monitor_history", monitor, at.toEpochMilli() + 1, MOST).stream()
        .filter(r -> isChange(Json.read(r.body(), MonitorFact.class), key))
        .map(r -> Instant.ofEpochMilli(r.order()))
        .findFirst();
  }

  private static boolean isChange(MonitorFact fact, String key) {
    boolean isOfMonitor =
        fact instanceof MonitorFact.EvaluationFailed || fact instanceof MonitorFact.EvaluationWorks;
    return !isOfMonitor && fact.key().equals(key);
  }

  /// Those of a monitor up to an instant and with it, the newest first.
  public List<Kept> upTo(String monitor, Instant at, int limit) {
    return views.rows("explanation", monitor, at.toEpochMilli() + 1, limit).stream()
        .map(Kept::of)
        .toList();
  }
}
