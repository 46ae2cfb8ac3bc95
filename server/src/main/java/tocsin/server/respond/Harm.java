package tocsin.server.respond;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryException;
import tocsin.metrics.query.QueryWindow;
import tocsin.response.incident.Incident;
import tocsin.response.service.Business;
import tocsin.response.service.Service;

/// What an incident does to people, from the business figures of its service: the share of requests
/// that fail now, and the orders that are missing against the usual.
final class Harm {
  private static final Duration NOW = Duration.ofMinutes(5);
  private static final double WORTH_TELLING = 0.001;

  private final QueryEngine engine;

  Harm(QueryEngine engine) {
    this.engine = engine;
  }

  /// Sentences; empty where nothing can be computed. Of an incident that is over, its last minutes.
  List<String> of(Incident i, Service service, Instant now) {
    if (service.business().isEmpty()) {
      return List.of();
    }
    Business b = service.business().get();
    Instant until = i.milestones().resolved().orElse(now);
    Instant opened = i.milestones().opened();
    // A young incident has not had five minutes yet: what came before it would thin the figure.
    Instant from = later(until.minus(NOW), opened.minus(Duration.ofMinutes(1)));
    List<String> told = new ArrayList<>();
    failing(b, from, until).ifPresent(told::add);
    orders(b, from, until, opened).ifPresent(told::add);
    return told;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private Optional<String> failing(Business b, Instant from, Instant until) {
    Optional<Double> failed = b.failed().flatMap(t -> sum(t, from, until));
    Optional<Double> all = b.requests().flatMap(t -> sum(t, from, until)).filter(r -> r > 0);
    return failed.isPresent() && all.isPresent()
        ? Optional.of(failed.get() / all.get())
            .filter(share -> share >= WORTH_TELLING)
            .map(share ->
                String.format(Locale.ROOT, "%.1f%% of requests fail.", Math.min(1, share) * 100))
        : Optional.empty();
  }

  private Optional<String> orders(Business b, Instant from, Instant until, Instant opened) {
    Optional<String> target = b.orders();
    Instant usualFrom = opened.minus(b.baseline());
    Optional<Double> now = target.flatMap(t -> sum(t, from, until));
    Optional<Double> usual = target.flatMap(t -> sum(t, usualFrom, opened));
    if (now.isEmpty() || usual.isEmpty()) {
      return Optional.empty();
    }
    double missing = aMinute(usual.get(), usualFrom, opened) - aMinute(now.get(), from, until);
    return missing >= 1
        ? Optional.of("About " + Math.round(missing) + " orders a minute fewer than usual.")
        : Optional.empty();
  }

  private static double aMinute(double sum, Instant from, Instant until) {
    return sum * 60 / Math.max(1, Duration.between(from, until).toSeconds());
  }

  private Optional<Double> sum(String target, Instant from, Instant until) {
    try {
      long end = until.getEpochSecond();
      var window = new QueryWindow(from.getEpochSecond(), end, end, ZoneOffset.UTC);
      return sum(engine.run(target, window));
    } catch (QueryException e) {
      return Optional.empty();
    }
  }

  private static Optional<Double> sum(List<Frame> frames) {
    double sum = 0;
    boolean any = false;
    for (Frame f : frames) {
      for (int i = 0; i < f.size(); i++) {
        if (!Double.isNaN(f.value(i))) {
          sum += f.value(i);
          any = true;
        }
      }
    }
    return any ? Optional.of(sum) : Optional.empty();
  }
}
