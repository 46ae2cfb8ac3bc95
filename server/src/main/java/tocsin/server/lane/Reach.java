package tocsin.server.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tocsin.metrics.query.Expr;
import tocsin.metrics.query.Parser;
import tocsin.metrics.query.QueryException;
import tocsin.metrics.query.TagExpressions;
import tocsin.metrics.store.SeriesMatcher;

/// What a target reads, and what can change what it gives.
///
/// @param series what it reads; says nothing for [Kind#CLOCK]
record Reach(Kind kind, List<SeriesMatcher> series) {
  /// In the order in which less is known.
  enum Kind {
    /// Each series by itself, its values as they came: one that breaches nothing changes nothing.
    EACH,
    /// Values of slots from values of the same slots: nothing changes unless a sample comes.
    SLOTS,
    /// Whatever else: also time alone may change it.
    CLOCK
  }

  private static final Pattern RENAMES =
      Pattern.compile("alias|aliasByNode|aliasByTags|aliasByMetric|aliasSub");
  private static final Pattern OF_SLOTS =
      Pattern.compile(
          "sum|sumSeries|avg|averageSeries|max|maxSeries|min|minSeries|diffSeries|divideSeries"
              + "|multiplySeries|countSeries|scale|offset|absolute|group|groupByNodes?|groupByTags"
              + "|removeAboveValue|removeBelowValue|sumSeriesWithWildcards"
              + "|averageSeriesWithWildcards");

  private static final Reach CLOCK = new Reach(Kind.CLOCK, List.of());

  Reach {
    series = List.copyOf(series);
  }

  /// A target that cannot be read is tried at every tick, so that its fault is told.
  static Reach of(String target) {
    try {
      List<SeriesMatcher> series = new ArrayList<>();
      Kind kind = kind(Parser.parse(target), series);
      return kind == Kind.CLOCK || series.isEmpty() ? CLOCK : new Reach(kind, series);
    } catch (QueryException | IllegalArgumentException e) {
      return CLOCK;
    }
  }

  private static Kind kind(Expr expr, List<SeriesMatcher> into) {
    return switch (expr) {
      case Expr.Path path -> {
        into.add(new SeriesMatcher.Glob(path.pattern()));
        yield Kind.EACH;
      }
      case Expr.Call call -> kind(call, into);
      case Expr.Text t -> Kind.EACH;
      case Expr.Amount a -> Kind.EACH;
      case Expr.Flag f -> Kind.EACH;
      case Expr.Nothing n -> Kind.EACH;
    };
  }

  private static Kind kind(Expr.Call call, List<SeriesMatcher> into) {
    if (call.function().equals("seriesByTag")) {
      into.add(TagExpressions.parse(texts(call)));
      return Kind.EACH;
    }
    Kind own =
        RENAMES.matcher(call.function()).matches()
            ? Kind.EACH
            : OF_SLOTS.matcher(call.function()).matches() ? Kind.SLOTS : Kind.CLOCK;
    return Stream.concat(call.arguments().stream(), call.named().values().stream())
        .map(argument -> kind(argument, into))
        .reduce(own, (a, b) -> a.compareTo(b) >= 0 ? a : b);
  }

  private static List<String> texts(Expr.Call call) {
    return call.arguments().stream()
        .map(a ->
            switch (a) {
              case Expr.Text t -> t.value();
              default -> throw new IllegalArgumentException("seriesByTag: a text was expected");
            })
        .toList();
  }

  /// The same for a monitor of which no more can be said than this.
  Reach atBest(Kind best) {
    if (kind.compareTo(best) >= 0) {
      return this;
    }
    return best == Kind.CLOCK ? CLOCK : new Reach(best, series);
  }
}
