package tocsin.server.monitors;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import tocsin.ground.time.TimeRange;
import tocsin.metrics.query.QueryException;
import tocsin.response.monitor.Trace;
import tocsin.response.monitor.Traces;

/// What a target shows when it is looked at, before anything is saved.
///
/// @param kind `empty`, `wrong`, `nothing` or `shows`
/// @param said one sentence about it
/// @param before the part of the target before the fault
/// @param after the fault and what follows it
/// @param meant the target that may have been meant when this one matches nothing; else empty
public record Sight(String kind, String said, String before, String after, String meant) {
  private static final Duration NOW = Duration.ofHours(1);
  private static final int NAMED = 3;

  Sight(String kind, String said, String before, String after) {
    this(kind, said, before, after, "");
  }

  /// The same with what may have been meant, where nothing is matched.
  Sight with(Nearest nearest, String target) {
    return kind.equals("nothing") && !Rest.isQuery(target)
        ? new Sight(kind, said, before, after, nearest.of(target).orElse(""))
        : this;
  }

  /// With one more sentence, where there is nothing wrong.
  Sight and(String sentence) {
    return kind.equals("shows") ? new Sight(kind, said + " " + sentence, before, after) : this;
  }

  static Sight of(Traces traces, String target, Instant now) {
    if (target.isEmpty()) {
      return new Sight(
          "empty",
          "Write the path of a series, such as shop.checkout.errors, or a function of some.",
          "",
          "");
    }
    if (Rest.isQuery(target)) {
      return ofQuery(traces, target, now);
    }
    try {
      List<Trace> all = traces.read(target, new TimeRange(now.minus(NOW), now));
      List<Trace> alive =
          all.stream()
              .filter(t -> Arrays.stream(t.values()).anyMatch(v -> !Double.isNaN(v)))
              .toList();
      return alive.isEmpty() ? nothing(all.size()) : new Sight("shows", shown(alive), "", "");
    } catch (QueryException e) {
      return wrong(target, e);
    }
  }

  private static Sight ofQuery(Traces traces, String query, Instant now) {
    try {
      List<Trace> all = traces.ofQuery(query, now);
      return all.isEmpty()
          ? nothing(0)
          : new Sight("shows", "A query of Datadog. " + shown(all), "", "");
    } catch (QueryException e) {
      return wrong(query, e);
    }
  }

  private static Sight nothing(int known) {
    return new Sight(
        "nothing",
        known == 0
            ? "It matches no series now. Is a part of the name misspelt?"
            : "It matches " + count(known, "series") + ", and none had a value in the last hour.",
        "",
        "");
  }

  private static String shown(List<Trace> alive) {
    String names = String.join(", ", alive.stream().limit(NAMED).map(Trace::group).toList());
    String more = alive.size() > NAMED ? " and " + (alive.size() - NAMED) + " more" : "";
    return count(alive.size(), "series")
        + " "
        + (alive.size() == 1 ? "matches" : "match")
        + (alive.size() == 1 ? " now: " : " now, each watched by itself: ")
        + names
        + more
        + ".";
  }

  private static String count(int n, String word) {
    return n + " " + word;
  }

  private static Sight wrong(String target, QueryException e) {
    int at = Math.clamp(e.position(), 0, target.length());
    return e.position() < 0
        ? new Sight("wrong", e.explained() + ".", "", "")
        : new Sight("wrong", e.explained() + ".", target.substring(0, at), target.substring(at));
  }
}
