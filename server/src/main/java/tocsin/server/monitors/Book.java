package tocsin.server.monitors;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.document.Document;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.MonitorFact;

/// Every monitor with its state, kept between pages, because reading ten thousand documents takes
/// longer than a page may. Only rows that are newer than the newest known are read again; after a
/// removal, all. Thread-safe.
final class Book {
  private static final int MOST = 50_000;
  private static final int NEWS = 64;

  private final Views views;
  private final LongSupplier removals;

  // All of these are guarded by this.
  private final Map<String, Kept> kept = new HashMap<>();
  private final Map<String, Happened> states = new HashMap<>();
  private long known = -1;
  private long newestDocument = Long.MIN_VALUE;
  private long newestState = Long.MIN_VALUE;

  /// A monitor as it was saved.
  record Kept(Monitor monitor, int revision, Instant saved) {}

  /// A monitor and the last thing that happened to it.
  record Entry(Kept kept, Optional<Happened> last) {
    Monitor monitor() {
      return kept.monitor();
    }

    Standing standing() {
      Optional<MonitorFact> fact = last.map(Happened::fact);
      return Standing.of(kept.monitor(), fact);
    }
  }

  Book(Views views, LongSupplier removals) {
    this.views = views;
    this.removals = removals;
  }

  synchronized List<Entry> all() {
    long now = removals.getAsLong();
    if (now != known) {
      kept.clear();
      newestDocument = Long.MIN_VALUE;
      known = now;
    }
    readDocuments();
    readStates();
    return entries(kept.values());
  }

  private List<Entry> entries(Collection<Kept> monitors) {
    return monitors.stream()
        .map(k -> new Entry(k, Optional.ofNullable(states.get(k.monitor().id().value()))))
        .toList();
  }

  private void readDocuments() {
    List<ViewRow> rows = views.rows("document", "monitor", Long.MAX_VALUE, NEWS);
    if (!rows.isEmpty() && rows.getLast().order() >= newestDocument) {
      rows = views.rows("document", "monitor", Long.MAX_VALUE, MOST);
    }
    for (ViewRow r : rows) {
      if (r.order() >= newestDocument) {
        Document d = Json.read(r.body(), Document.class);
        kept.put(d.id(), new Kept(Json.read(d.body(), Monitor.class), d.revision(), d.at()));
      }
    }
    newestDocument = rows.isEmpty() ? newestDocument : rows.getFirst().order();
  }

  private void readStates() {
    List<ViewRow> rows = views.rows("monitor_state", Long.MAX_VALUE, NEWS);
    if (!rows.isEmpty() && rows.getLast().order() >= newestState) {
      rows = views.rows("monitor_state", Long.MAX_VALUE, MOST);
    }
    for (ViewRow r : rows) {
      if (r.order() >= newestState) {
        states.put(r.key(), Happened.of(r));
      }
    }
    newestState = rows.isEmpty() ? newestState : rows.getFirst().order();
  }
}
