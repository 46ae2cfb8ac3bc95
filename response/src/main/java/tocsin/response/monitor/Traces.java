package tocsin.response.monitor;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tocsin.ground.time.TimeRange;
import tocsin.metrics.datadog.Samples;
import tocsin.metrics.function.PreparedQuery;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryWindow;

/// Asks the query engine for the values of monitors. Blocking, thread-safe.
///
/// Every method throws [tocsin.metrics.query.QueryException] for a target that cannot be answered.
public final class Traces {
  private static final String EVERYTHING = "all";
  private static final int PREPARED = 20_000;

  /// Functions whose value at a slot depends on that slot and earlier ones only, so that one
  /// question over a day answers what each instant of it would have seen. `aliasQuery` is none: it
  /// names series by the newest value of others.
  private static final Pattern CALL = Pattern.compile("([A-Za-z_]\\w*)\\s*\\(");

  private static final Pattern CAUSAL =
      Pattern.compile(
          "sum|sumSeries|avg|averageSeries|maxSeries|minSeries|diffSeries|divideSeries"
              + "|divideSeriesLists|multiplySeries|scale|offset|absolute|alias(?!Query)\\w*|group"
              + "|groupBy\\w*|moving\\w*|removeAboveValue|removeBelowValue|transformNull"
              + "|asPercent|seriesByTag|outlierScore|budgetUsed|burnRate");

  private final QueryEngine engine;
  private final Numbers numbers;

  // Guarded by itself; the eldest goes first.
  private final Map<String, PreparedQuery> prepared =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PreparedQuery> eldest) {
          return size() > PREPARED;
        }
      };

  public Traces(QueryEngine engine) {
    this.engine = engine;
    this.numbers = new Numbers(new Samples(engine.source(), engine.limits()));
  }

  /// What a monitor sees at an instant; nothing that is stamped later.
  public List<Trace> asSeen(Monitor monitor, Instant at) {
    if (monitor.composite().isPresent()) {
      return List.of();
    }
    if (monitor.query().isPresent()) {
      return numbers.at(monitor, monitor.query().get(), at);
    }
    long until = at.getEpochSecond();
    return named(run(monitor.asks(), until - seconds(monitor.lookback()), until));
  }

  /// The number of each group that a query of Datadog gives at an instant.
  public List<Trace> ofQuery(String query, Instant at) {
    return numbers.at(query, at);
  }

  /// What monitors would have seen at each instant of a stretch of time. Where it makes no
  /// difference the store is asked once for all of it.
  public Backtest.Past over(TimeRange range) {
    Map<String, List<Trace>> read = new LinkedHashMap<>();
    return (monitor, at) ->
        isCausal(monitor)
            ? read.computeIfAbsent(
                monitor.asks(),
                target ->
                    named(
                        run(
                            target,
                            range.from().getEpochSecond() - seconds(longest(monitor)),
                            range.until().getEpochSecond())))
            : asSeen(monitor, at);
  }

  /// What a monitor sees at one moment of history after another, in order; each look may ask the
  /// store.
  Backtest.Past past(Monitor monitor) {
    return monitor.query().map(q -> numbers.past(monitor, q)).orElse(this::asSeen);
  }

  /// What a look at a moment costs; empty where nobody knows.
  Optional<Numbers.Cost> cost(Monitor monitor, Instant at) {
    return monitor.query().map(q -> numbers.cost(monitor, q, at));
  }

  /// What a monitor would have been given over a stretch of history, with what it looks back to
  /// before that. Only for targets whose past can be read in one piece.
  List<Trace> stretch(Monitor monitor, Instant from, Instant until) {
    long first = from.getEpochSecond() - seconds(monitor.lookback());
    return named(run(monitor.asks(), first, until.getEpochSecond()));
  }

  /// What a target gives for stamps from the beginning of a stretch of time on, its end not
  /// included, at the step in which the samples come.
  public List<Trace> read(String target, TimeRange over) {
    return run(target, over.from().getEpochSecond() - 1, over.until().getEpochSecond() - 1).stream()
        .map(Trace::regular)
        .toList();
  }

  /// The longest hold time that is tried goes first, so the others find what they need.
  private static Duration longest(Monitor monitor) {
    return monitor.lookback().plus(Duration.ofHours(1));
  }

  /// A single series that functions made has the whole target for a name, which tells people
  /// nothing: it is called by what it is.
  private static List<Trace> named(List<Trace> traces) {
    return traces.size() == 1 && traces.getFirst().group().contains("(")
        ? List.of(traces.getFirst().called(EVERYTHING))
        : traces;
  }

  /// Whether the past of a monitor can be read in one piece.
  static boolean isCausal(Monitor monitor) {
    return monitor.isPlain()
        && isCausal(monitor.target())
        && monitor.form().map(f -> isCausal(f.total())).orElse(true);
  }

  private static boolean isCausal(String target) {
    return CALL.matcher(target).results().allMatch(c -> CAUSAL.matcher(c.group(1)).matches());
  }

  private List<Trace> run(String target, long from, long until) {
    List<Frame> frames =
        engine.run(prepared(target), new QueryWindow(from, until, until, ZoneOffset.UTC));
    return frames.stream()
        .map(f -> new Trace(f.name(), f.start() * 1_000, f.step() * 1_000, f.values()))
        .toList();
  }

  private PreparedQuery prepared(String target) {
    synchronized (prepared) {
      return prepared.computeIfAbsent(target, engine::prepare);
    }
  }

  private static long seconds(Duration span) {
    return (span.toMillis() + 999) / 1_000;
  }
}
