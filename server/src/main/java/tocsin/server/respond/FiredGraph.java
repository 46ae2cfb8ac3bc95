package tocsin.server.respond;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tocsin.response.incident.Alert;
import tocsin.response.incident.Incident;
import tocsin.response.monitor.Levels;
import tocsin.response.monitor.Monitor;
import tocsin.response.words.Actor;
import tocsin.server.page.Rows;

/// The graph that fired: what was compared by the monitor that opened an incident, around its
/// start.
public final class FiredGraph {
  private static final Duration LEAST = Duration.ofMinutes(5);
  private static final Duration MOST = Duration.ofMinutes(90);

  private FiredGraph() {}

  /// What to ask `/render` for, without a format; empty when no monitor opened the incident.
  public static Optional<String> query(Rows rows, String incident, Instant now) {
    return rows.incident(incident).flatMap(i -> monitor(rows, i).map(m -> query(m, i, now)));
  }

  static Optional<Monitor> monitor(Rows rows, Incident i) {
    // A composite has nothing to draw.
    return i.alerts().stream()
        .flatMap(a -> monitorOf(rows, a).stream())
        .filter(m -> m.composite().isEmpty())
        .findFirst();
  }

  private static Optional<Monitor> monitorOf(Rows rows, Alert alert) {
    return alert.source() instanceof Actor.OfMonitor(var monitor)
        ? rows.monitor(monitor.value())
        : Optional.empty();
  }

  static String query(Monitor m, Incident incident, Instant now) {
    return "width=760&height=260&target="
        + encoded(m.drawn())
        + "&target="
        + encoded("threshold(" + m.threshold() + ",\"limit\")")
        + warning(m)
        + "&from="
        + from(incident, now).getEpochSecond()
        + "&until="
        + until(incident, now).getEpochSecond();
  }

  private static String warning(Monitor m) {
    return m.levels()
        .flatMap(Levels::warning)
        .map(w -> "&target=" + encoded("threshold(" + w + ",\"warning\")"))
        .orElse("");
  }

  /// Twice as long before as the incident lasts, so that the usual can be seen beside it.
  static Instant from(Incident i, Instant now) {
    Duration lasted = Duration.between(i.milestones().opened(), until(i, now));
    Duration before = lasted.multipliedBy(2);
    Duration bounded =
        before.compareTo(LEAST) < 0 ? LEAST : before.compareTo(MOST) > 0 ? MOST : before;
    return i.milestones().opened().minus(bounded);
  }

  static Instant until(Incident i, Instant now) {
    Instant end = i.milestones().resolved().map(r -> r.plus(LEAST.dividedBy(5))).orElse(now);
    return end.isBefore(now) ? end : now;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
