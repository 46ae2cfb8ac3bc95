package tocsin.server.learn;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.Spans;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Incident.Milestones;
import tocsin.response.words.IncidentId;

/// How long things usually take: medians over other incidents.
public record Usual(Median acknowledge, Median resolve) {
  private static final int ENOUGH = 3;

  /// The middle of several durations.
  ///
  /// @param count how many there are
  public record Median(Optional<Duration> value, int count) {
    static Median of(Collection<Duration> spans) {
      List<Duration> sorted = spans.stream().sorted().toList();
      int n = sorted.size();
      if (n == 0) {
        return new Median(Optional.empty(), 0);
      }
      Duration high = sorted.get(n / 2);
      return new Median(
          Optional.of(n % 2 == 1 ? high : sorted.get(n / 2 - 1).plus(high).dividedBy(2)), n);
    }

    /// "2 min faster than usual (median of 14)"; empty while there are too few.
    Optional<String> against(Duration span) {
      return value
          .filter(v -> count >= ENOUGH)
          .map(v -> {
            Duration by = span.minus(v);
            String usual = " (" + Spans.words(v) + ", median of " + count + ")";
            return by.toSeconds() == 0
                ? "as usual" + usual
                : Spans.words(by)
                    + (by.isNegative() ? " faster" : " slower")
                    + " than usual"
                    + usual;
          });
    }
  }

  static Usual of(List<Incident> incidents, IncidentId but) {
    List<Milestones> others =
        incidents.stream().filter(i -> !i.id().equals(but)).map(Incident::milestones).toList();
    return new Usual(
        Median.of(others.stream().flatMap(m -> toAcknowledge(m).stream()).toList()),
        Median.of(others.stream().flatMap(m -> toResolve(m).stream()).toList()));
  }

  static Optional<Duration> toAcknowledge(Milestones m) {
    return m.firstAcknowledged().map(a -> Duration.between(m.opened(), a));
  }

  static Optional<Duration> toResolve(Milestones m) {
    return m.resolved().map(r -> Duration.between(m.opened(), r));
  }
}
