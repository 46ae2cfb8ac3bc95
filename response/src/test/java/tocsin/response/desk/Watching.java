package tocsin.response.desk;

import java.time.Instant;
import java.util.List;
import tocsin.response.document.Kind;
import tocsin.response.monitor.Level;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.words.MonitorId;

/// A house with monitors of the service `checkout`, whose incidents are one for each alert, and
/// what those monitors say. For tests.
final class Watching {
  static final Instant START = Instant.parse("2026-06-01T20:00:00Z");

  final Rehearsal house = new Rehearsal(START);

  Watching() {
    house.checkoutPagesAnaThenBen();
    for (String service : List.of("checkout", "db")) {
      house.save(
          Kind.SERVICE,
          service,
          """
          {"id":"%s","team":"t","policy":"checkout","grouping":"key"}
          """
              .formatted(service));
    }
  }

  /// @param quiet what keeps it quiet, as JSON
  void monitor(String id, String service, String quiet) {
    house.save(
        Kind.MONITOR,
        id,
        """
        {"id":"%s","title":"%s","service":"%s","target":"x","threshold":1,"per":"tags:host",
         "noData":{"choice":"alert"},"quiet":%s}
        """
            .formatted(id, id, service, quiet));
  }

  void fires(String monitor, String key) {
    house.ask(
        new Input.Judged(
            new MonitorFact.Fired(
                new MonitorId(monitor),
                "x",
                2,
                "> 1",
                house.now(),
                List.of("x"),
                key,
                Level.ALERT)));
  }

  /// The monitor is kept, and asks nobody any more.
  void switchOff(String id) {
    house.save(
        Kind.MONITOR,
        id,
        """
        {"id":"%s","title":"%s","service":"checkout","target":"x","threshold":1,"per":"tags:host",
         "enabled":false}
        """
            .formatted(id, id));
  }

  void recovers(String monitor, String key) {
    house.ask(
        new Input.Judged(
            new MonitorFact.Recovered(new MonitorId(monitor), house.now(), "well", key)));
  }

  void fallsSilent(String monitor, String key) {
    house.ask(
        new Input.Judged(
            new MonitorFact.FellSilent(new MonitorId(monitor), house.now(), key, Level.ALERT)));
  }

  /// It fires, is over after half of this time, and the rest passes.
  void flaps(String monitor, String key, long seconds) {
    fires(monitor, key);
    house.passes(seconds / 2);
    recovers(monitor, key);
    house.passes(seconds - seconds / 2);
  }

  /// Summaries of open incidents' alerts.
  List<String> said() {
    return house.desk().incidents().open().stream()
        .flatMap(i -> i.alerts().stream())
        .filter(a -> a.isOpen())
        .map(a -> a.key() + ": " + a.summary())
        .toList();
  }

  int pages() {
    return house.sent().size();
  }
}
