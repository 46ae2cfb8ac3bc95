package tocsin.metrics.function;

import static java.util.Map.entry;
import static tocsin.metrics.function.Aggregation.AVERAGE;
import static tocsin.metrics.function.Aggregation.DIFF;
import static tocsin.metrics.function.Aggregation.LAST;
import static tocsin.metrics.function.Aggregation.MAX;
import static tocsin.metrics.function.Aggregation.MEDIAN;
import static tocsin.metrics.function.Aggregation.MIN;
import static tocsin.metrics.function.Aggregation.MULTIPLY;
import static tocsin.metrics.function.Aggregation.RANGE;
import static tocsin.metrics.function.Aggregation.STDDEV;
import static tocsin.metrics.function.Aggregation.SUM;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tocsin.metrics.query.Spelling;

/// The only list of functions. What each does stands here, what people are told about it in
/// `functions.txt` beside this class; one without the other keeps the class from loading.
public final class Registry {
  private static final Map<String, Function> FUNCTIONS =
      Map.ofEntries(
          entry("absolute", Arithmetic.each("absolute", Math::abs)),
          entry("add", PerSeries.of(Arithmetic::add)),
          entry("aggregate", Combining::aggregate),
          entry("aggregateLine", Lines::aggregate),
          entry("aggregateSeriesLists", Combining::aggregateLists),
          entry("aggregateWithWildcards", Grouping::without),
          entry("alias", PerSeries.of(Names::alias)),
          entry("aliasByMetric", PerSeries.of(Names::byMetric)),
          entry("aliasByNode", PerSeries.of(Names::byNode)),
          entry("aliasByTags", PerSeries.of(Names::byTags)),
          entry("aliasQuery", Lookups::aliasQuery),
          entry("aliasSub", Names::bySubstitution),
          entry("alpha", PerSeries.of(Looks::alpha)),
          entry("applyByNode", Lookups::applyByNode),
          entry("areaBetween", Areas::between),
          entry("asPercent", Ratios::asPercent),
          entry("averageAbove", Choosing.by(AVERAGE, ">")),
          entry("averageBelow", Choosing.by(AVERAGE, "<=")),
          entry("averageOutsidePercentile", Outliers::averageOutside),
          entry("averageSeries", new Combine(AVERAGE, "average")),
          entry("averageSeriesWithWildcards", Grouping.without(AVERAGE, "average")),
          entry("avg", new Combine(AVERAGE, "average")),
          entry("budgetUsed", ErrorBudgets::used),
          entry("burnRate", ErrorBudgets::burnRate),
          entry("cactiStyle", Legends::cacti),
          entry("changed", PerSeries.of(Rates::changed)),
          entry("color", PerSeries.of(Looks::color)),
          entry("compressPeriodicGaps", Periods::compress),
          entry("consolidateBy", PerSeries.of(Special::consolidateBy)),
          entry("constantLine", Lines::constant),
          entry("countSeries", Combining::count),
          entry("cumulative", PerSeries.of(Special::cumulative)),
          entry("currentAbove", Choosing.by(LAST, ">")),
          entry("currentBelow", Choosing.by(LAST, "<=")),
          entry("dashed", PerSeries.of(Looks::dashed)),
          entry("datadogMonitor", DatadogMonitors::numbers),
          entry("delay", PerSeries.of(Rates::delay)),
          entry("derivative", PerSeries.of(Rates::derivative)),
          entry("diffSeries", new Combine(DIFF, "diff")),
          entry("diffSeriesLists", Combining.lists(DIFF, "diff")),
          entry("divideSeries", Ratios::divide),
          entry("divideSeriesLists", Ratios::divideLists),
          entry("drawAsInfinite", PerSeries.of(Looks::infinite)),
          entry("events", Happenings::count),
          entry("exclude", Choosing::exclude),
          entry("exp", Arithmetic.each("exp", Arithmetic::exp)),
          entry("exponentialMovingAverage", Smoothing::exponential),
          entry("fallbackSeries", Special::fallback),
          entry("filterSeries", Choosing::filter),
          entry("grep", Choosing::grep),
          entry("group", Combining::group),
          entry("groupByNode", Grouping::byNode),
          entry("groupByNodes", Grouping::byNodes),
          entry("groupByTags", Grouping::byTags),
          entry("highest", Choosing::highest),
          entry("highestAverage", Choosing.highest(AVERAGE)),
          entry("highestCurrent", Choosing.highest(LAST)),
          entry("highestMax", Choosing.highest(MAX)),
          entry("hitcount", Hits::count),
          entry("holtWintersAberration", Forecasts::aberration),
          entry("holtWintersConfidenceArea", Forecasts::area),
          entry("holtWintersConfidenceBands", Forecasts::bands),
          entry("holtWintersForecast", Forecasts::forecast),
          entry("identity", Made::identity),
          entry("integral", PerSeries.of(Rates::integral)),
          entry("integralByInterval", Rates::integralByInterval),
          entry("interpolate", PerSeries.of(Gaps::interpolate)),
          entry("invert", Arithmetic.each("invert", Arithmetic::invert)),
          entry("isNonNull", PerSeries.of(Gaps::isNonNull)),
          entry("keepLastValue", PerSeries.of(Gaps::keepLast)),
          entry("legendValue", Legends::value),
          entry("limit", Choosing::limit),
          entry("lineWidth", PerSeries.of(Looks::width)),
          entry("linearRegression", Regression::linear),
          entry("log", PerSeries.of(Arithmetic::log)),
          entry("logit", Arithmetic.each("logit", Arithmetic::logit)),
          entry("lower", Names::lower),
          entry("lowest", Choosing::lowest),
          entry("lowestAverage", Choosing.lowest(AVERAGE)),
          entry("lowestCurrent", Choosing.lowest(LAST)),
          entry("map", Reducing::map),
          entry("mapSeries", Reducing::map),
          entry("maxSeries", new Combine(MAX, "max")),
          entry("maximumAbove", Choosing.by(MAX, ">")),
          entry("maximumBelow", Choosing.by(MAX, "<=")),
          entry("minMax", PerSeries.of(Arithmetic::minMax)),
          entry("minSeries", new Combine(MIN, "min")),
          entry("minimumAbove", Choosing.by(MIN, ">")),
          entry("minimumBelow", Choosing.by(MIN, "<=")),
          entry("mostDeviant", Outliers::mostDeviant),
          entry("movingAverage", Moving.by(AVERAGE, "average")),
          entry("movingMax", Moving.by(MAX, "max")),
          entry("movingMedian", Moving.by(MEDIAN, "median")),
          entry("movingMin", Moving.by(MIN, "min")),
          entry("movingSum", Moving.by(SUM, "sum")),
          entry("movingWindow", Moving::window),
          entry("multiplySeries", Combining::multiply),
          entry("multiplySeriesLists", Combining.lists(MULTIPLY, "multiply")),
          entry("multiplySeriesWithWildcards", Grouping.without(MULTIPLY, "multiply")),
          entry("nPercentile", Percentiles::ofEach),
          entry("nonNegativeDerivative", PerSeries.of(Rates::nonNegativeDerivative)),
          entry("offset", PerSeries.of(Arithmetic::offset)),
          entry("offsetToZero", PerSeries.of(Arithmetic::offsetToZero)),
          entry("outlierScore", OutlierScore::of),
          entry("pct", Ratios::asPercent),
          entry("perSecond", PerSeries.of(Rates::perSecond)),
          entry("percentileOfSeries", Combining::percentile),
          entry("pow", PerSeries.of(Arithmetic::pow)),
          entry("powSeries", Combining::pow),
          entry("randomWalk", Made::randomWalk),
          entry("randomWalkFunction", Made::randomWalk),
          entry("rangeOfSeries", new Combine(RANGE, "rangeOf")),
          entry("reduce", Reducing::reduce),
          entry("reduceSeries", Reducing::reduce),
          entry("removeAbovePercentile", Percentiles::removeAbove),
          entry("removeAboveValue", PerSeries.of(Gaps::removeAbove)),
          entry("removeBelowPercentile", Percentiles::removeBelow),
          entry("removeBelowValue", PerSeries.of(Gaps::removeBelow)),
          entry("removeBetweenPercentile", Outliers::everOutside),
          entry("removeEmptySeries", Gaps::removeEmpty),
          entry("round", PerSeries.of(Arithmetic::round)),
          entry("scale", PerSeries.of(Arithmetic::scale)),
          entry("scaleToSeconds", PerSeries.of(Rates::scaleToSeconds)),
          entry("secondYAxis", PerSeries.of(Looks::rightAxis)),
          entry("seriesByTag", Special::seriesByTag),
          entry("setXFilesFactor", Special::xFilesFactor),
          entry("sigmoid", Arithmetic.each("sigmoid", Arithmetic::sigmoid)),
          entry("sin", Made::sine),
          entry("sinFunction", Made::sine),
          entry("smartSummarize", SmartBuckets::summarize),
          entry("sortBy", Choosing::sortBy),
          entry("sortByMaxima", Choosing.sortBy(MAX, true)),
          entry("sortByMinima", Choosing::sortByMinima),
          entry("sortByName", Choosing::sortByName),
          entry("sortByTotal", Choosing.sortBy(SUM, true)),
          entry("squareRoot", Arithmetic.each("squareRoot", Arithmetic::root)),
          entry("stacked", Areas::stacked),
          entry("stddevSeries", new Combine(STDDEV, "stddev")),
          entry("stdev", Deviation::ofWindow),
          entry("substr", PerSeries.of(Names::substr)),
          entry("sum", new Combine(SUM, "sum")),
          entry("sumSeries", new Combine(SUM, "sum")),
          entry("sumSeriesLists", Combining.lists(SUM, "sum")),
          entry("sumSeriesWithWildcards", Grouping.without(SUM, "sum")),
          entry("summarize", Buckets::summarize),
          entry("threshold", Lines::threshold),
          entry("time", Made::time),
          entry("timeFunction", Made::time),
          entry("timeShift", Times::shift),
          entry("timeSlice", Times::slice),
          entry("timeStack", Times::stack),
          entry("transformNull", Gaps::transformNull),
          entry("unique", Combining::unique),
          entry("upper", Names::upper),
          entry("useSeriesAbove", Lookups::useAbove),
          entry("verticalLine", Lines::vertical),
          entry("weightedAverage", Weighing::average),
          entry("xFilesFactor", Special::xFilesFactor));

  private static final SortedMap<String, Entry> ENTRIES = read();

  private Registry() {}

  record Entry(FunctionDocument document, Function function) {}

  static Optional<Entry> find(String name) {
    return Optional.ofNullable(ENTRIES.get(name));
  }

  /// Documents of all functions, by name.
  public static Collection<FunctionDocument> documents() {
    return ENTRIES.values().stream().map(Entry::document).toList();
  }

  /// The document of one function, if there is such a function.
  public static Optional<FunctionDocument> document(String name) {
    return find(name).map(Entry::document);
  }

  /// The function whose name is most like this one; empty when none is near.
  static String nearest(String name) {
    return Spelling.nearest(name, ENTRIES.keySet());
  }

  private static SortedMap<String, Entry> read() {
    var entries = new TreeMap<String, Entry>();
    for (String line : text().lines().filter(l -> !l.startsWith("#")).toList()) {
      String[] part = line.split(" \\| ", -1);
      List<Parameter> parameters =
          part[2].isEmpty()
              ? List.of()
              : List.of(part[2].split(" ", -1)).stream().map(Parameter::parse).toList();
      var document = new FunctionDocument(part[0], part[1], part[3], parameters, part[4]);
      Function function = FUNCTIONS.get(part[0]);
      if (function == null) {
        throw new IllegalStateException("functions.txt: " + part[0] + " (expected: a function)");
      }
      entries.put(part[0], new Entry(document, function));
    }
    if (entries.size() != FUNCTIONS.size()) {
      throw new IllegalStateException(
          "functions.txt: " + entries.size() + " lines (expected: " + FUNCTIONS.size() + ")");
    }
    return Collections.unmodifiableSortedMap(entries);
  }

  private static String text() {
    try (InputStream in = Registry.class.getResourceAsStream("functions.txt")) {
      if (in == null) {
        throw new IllegalStateException("functions.txt (expected: beside Registry)");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
