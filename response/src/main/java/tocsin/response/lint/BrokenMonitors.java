package tocsin.response.lint;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.response.document.Kind;
import tocsin.response.service.Service;
import tocsin.response.words.ServiceId;

/// Monitors that watch nothing, or whose words reach nobody, and that look as if all were well.
final class BrokenMonitors implements Rule {
  private static final Duration LONG_FAILING = Duration.ofHours(1);
  private static final Duration LONG_MUTED = Duration.ofDays(7);
  private static final int DIGITS = 6;

  @Override
  public List<Finding> look(Rota rota) {
    Set<ServiceId> bare =
        rota.books().services().stream()
            .filter(s -> s.policy().isEmpty())
            .map(Service::id)
            .collect(Collectors.toSet());
    Instant now = rota.window().from();
    List<Finding> all = new ArrayList<>();
    for (WatchedMonitor m : rota.books().monitors()) {
      failing(m, now).ifPresent(all::add);
      matching(m).ifPresent(all::add);
      thresholds(m).ifPresent(all::add);
      handles(m).ifPresent(all::add);
      muted(m, now).ifPresent(all::add);
      if (m.pages() && bare.contains(m.service())) {
        String says = "pages nobody: its service '" + m.service() + "' has no escalation policy";
        all.add(always(Check.PAGES_NOBODY, Weight.PROBLEM, m, says));
      }
    }
    return all;
  }

  private static Optional<Finding> failing(WatchedMonitor m, Instant now) {
    return m.failure()
        .filter(f -> !f.since().plus(LONG_FAILING).isAfter(now))
        .map(f ->
            Finding.at(
                Check.NOT_EVALUATED,
                Weight.PROBLEM,
                about(m),
                "cannot be evaluated and watches nothing",
                List.of(new Trace(f.since(), f.problem()))));
  }

  private static Optional<Finding> matching(WatchedMonitor m) {
    Optional<Finding> never =
        m.matches()
            .filter(Matches::isNone)
            .map(_ ->
                always(
                    Check.NEVER_MATCHES,
                    Weight.PROBLEM,
                    m,
                    "has matched no series with a value for a day, and watches nothing"));
    return never.or(() ->
        m.matches()
            .filter(Matches::areFew)
            .map(c ->
                always(
                    Check.FEWER_SERIES,
                    Weight.WARNING,
                    m,
                    "sees " + c.now() + " series of the " + c.usual() + " that it saw last week")));
  }

  private static Optional<Finding> thresholds(WatchedMonitor m) {
    return m.extent()
        .filter(e -> !e.outside().isEmpty())
        .map(e ->
            always(
                Check.FAR_THRESHOLD,
                Weight.WARNING,
                m,
                "has a threshold of "
                    + e.outside().stream()
                        .map(BrokenMonitors::number)
                        .collect(Collectors.joining(" and "))
                    + ", and its values of the last 30 days lie between "
                    + number(e.low())
                    + " and "
                    + number(e.high())));
  }

  private static Optional<Finding> handles(WatchedMonitor m) {
    String dead = m.handles().stream().map(h -> "@" + h).collect(Collectors.joining(", "));
    return dead.isEmpty()
        ? Optional.empty()
        : Optional.of(
            always(
                Check.DEAD_HANDLE, Weight.WARNING, m, "names " + dead + ", which reaches nobody"));
  }

  private static Optional<Finding> muted(WatchedMonitor m, Instant now) {
    return m.mutedSince()
        .filter(since -> since.plus(LONG_MUTED).isBefore(now))
        .map(since ->
            Finding.at(
                Check.LONG_MUTED,
                Weight.WARNING,
                about(m),
                "has been muted for " + Duration.between(since, now).toDays() + " days",
                List.of(new Trace(since, "it was muted"))));
  }

  private static Finding always(Check check, Weight weight, WatchedMonitor m, String says) {
    return Finding.always(check, weight, about(m), says);
  }

  private static Subject about(WatchedMonitor m) {
    return new Subject(Kind.MONITOR, m.id().value(), m.title());
  }

  private static String number(double value) {
    return new BigDecimal(value, new MathContext(DIGITS)).stripTrailingZeros().toPlainString();
  }
}
