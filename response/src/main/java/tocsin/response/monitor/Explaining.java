package tocsin.response.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.ground.time.Spans;
import tocsin.response.monitor.Explanation.Seen;
import tocsin.response.monitor.Explanation.Size;

/// Explains what changed in one judgement, from what was judged. Pure. Made only when something
/// changed: it looks at every series once.
public final class Explaining {
  private final Monitor monitor;
  private final Instant at;
  private final Instant from;
  private final Instant until;
  private final int matched;
  private final Map<String, Trace> traces = new LinkedHashMap<>();
  private final Map<String, Reading> readings = new LinkedHashMap<>();

  /// Names of the series that each alert speaks for.
  private final Map<String, List<String>> members = new LinkedHashMap<>();

  /// @param all what the query gave; none for a composite
  /// @param at the instant as of which it was judged
  public Explaining(Monitor monitor, Judgement judgement, List<Trace> all, Instant at) {
    this.monitor = monitor;
    this.at = at;
    this.until = at.minus(monitor.delay().orElse(Duration.ZERO));
    this.from = monitor.isPlain() ? until.minus(reach(monitor)) : until;
    this.matched = all.size();
    Per per = Rule.of(monitor).per();
    all.forEach(t -> traces.putIfAbsent(t.group(), t));
    judgement.readings().forEach(r -> readings.putIfAbsent(r.group(), r));
    traces
        .keySet()
        .forEach(n -> members.computeIfAbsent(per.key(n), _ -> new ArrayList<>()).add(n));
  }

  private static Duration reach(Monitor m) {
    return m.over().map(Over::window).orElse(m.judged());
  }

  /// @param move of the judgement
  public Explanation of(Move move, Size size) {
    List<String> spokenFor = members.getOrDefault(move.key(), List.of());
    Set<String> shown = new LinkedHashSet<>();
    for (List<String> some : List.of(List.of(move.subject()), move.groups(), spokenFor)) {
      some.stream().takeWhile(_ -> shown.size() < size.series()).forEach(shown::add);
    }
    boolean isWarning = move.to() == Level.WARN;
    return new Explanation(
        at,
        size.text(monitor.composite().orElseGet(() -> monitor.query().orElse(monitor.asks()))),
        from,
        until,
        reduced(),
        size.text(
            monitor
                .composite()
                .orElseGet(() -> monitor.condition(isWarning ? Level.WARN : Level.ALERT))),
        isCounted() ? Optional.empty() : Optional.of(monitor.threshold()),
        monitor.levels(),
        size.text(rule(move)),
        shown.stream().filter(n -> !n.isEmpty()).map(n -> seen(n, size)).toList(),
        matched,
        spokenFor.size(),
        size);
  }

  /// Whether states are counted, and no number is compared.
  private boolean isCounted() {
    return monitor.composite().isPresent() || monitor.runs().isPresent();
  }

  /// What is made of the values of a series.
  private String reduced() {
    if (monitor.composite().isPresent()) {
      return "how its parts stood";
    }
    if (monitor.query().isPresent()) {
      return "one number for each group, as the query says";
    }
    if (monitor.runs().isPresent()) {
      return "its newest runs, counted";
    }
    String number =
        monitor
            .over()
            .map(o -> o.reducer().value() + " over " + Spans.words(o.window()))
            .orElse("the newest value");
    return number + monitor.change().map(c -> " of " + changes(c)).orElse("");
  }

  private static String changes(Change c) {
    return switch (c.kind()) {
      case DIFFERENCE -> "the change since " + Spans.words(c.since()) + " ago";
      case PERCENT -> "the change since " + Spans.words(c.since()) + " ago, in percent";
      case DEVIATIONS ->
          "deviations from the "
              + c.times()
              + " values "
              + Spans.words(c.since())
              + " apart before";
    };
  }

  private String rule(Move m) {
    if (m.silent() || m.to() == Level.NO_DATA) {
      return "There was no value: silence decided (noData "
          + monitor.noData().choice()
          + " after "
          + Spans.words(monitor.noData().after())
          + ").";
    }
    if (m.to() == Level.OK || monitor.composite().isPresent()) {
      return m.because();
    }
    return switch (m.to()) {
      case ALERT -> "The condition of the alert held long enough.";
      case WARN ->
          m.from() == Level.ALERT
              ? "The alert was left: " + m.because() + "; the warning still holds."
              : "The condition of the warning held long enough.";
      case OK, NO_DATA -> m.because();
    };
  }

  private Seen seen(String name, Size size) {
    Optional<Trace> trace = Optional.ofNullable(traces.get(name));
    Optional<Reading> reading = Optional.ofNullable(readings.get(name));
    List<Long> stamps = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    trace.ifPresent(t -> last(t, size.points(), stamps, values));
    return new Seen(
        size.name(name),
        reading.flatMap(Showing::value),
        size.name(reading.map(Showing::words).orElse("not judged yet")),
        reading.flatMap(Showing::since),
        trace.map(this::count).orElse(0),
        stamps.reversed(),
        values.reversed());
  }

  private void last(Trace t, int most, List<Long> stamps, List<Double> values) {
    int i = t.newestUpTo(until.toEpochMilli());
    while (i >= 0 && stamps.size() < most) {
      stamps.add(t.stampMillis(i));
      values.add(t.values()[i]);
      i = t.newestUpTo(t.stampMillis(i) - 1);
    }
  }

  private int count(Trace t) {
    int end = t.indexAtOrAfter(until.toEpochMilli() + 1);
    int count = 0;
    for (int i = t.indexAtOrAfter(from.toEpochMilli()); i < end; i++) {
      count += Double.isNaN(t.values()[i]) ? 0 : 1;
    }
    return count;
  }
}
