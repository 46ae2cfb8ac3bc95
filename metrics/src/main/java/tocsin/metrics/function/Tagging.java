package tocsin.metrics.function;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.UnaryOperator;
import tocsin.metrics.query.Frame;

/// What a function leaves among the tags of series: its name, with the argument that tells what it
/// did, or 1. Functions that leave more, or less, do so themselves.
final class Tagging {
  /// Where there is nothing else to tell.
  static final String DONE = "1";

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          entry("absolute", DONE),
          entry("areaBetween", DONE),
          entry("derivative", DONE),
          entry("drawAsInfinite", DONE),
          entry("exp", "e"),
          entry("holtWintersAberration", DONE),
          entry("holtWintersConfidenceArea", DONE),
          entry("integral", DONE),
          entry("invert", DONE),
          entry("isNonNull", DONE),
          entry("logit", "logit"),
          entry("nonNegativeDerivative", DONE),
          entry("perSecond", DONE),
          entry("secondYAxis", DONE),
          entry("sigmoid", "sigmoid"),
          entry("squareRoot", DONE));

  private static final Map<String, String> ARGUMENTS =
      Map.ofEntries(
          entry("add", "constant"),
          entry("consolidateBy", "consolidationFunc"),
          entry("dashed", "dashLength"),
          entry("delay", "steps"),
          entry("exponentialMovingAverage", "windowSize"),
          entry("hitcount", "intervalString"),
          entry("integralByInterval", "intervalUnit"),
          entry("log", "base"),
          entry("movingAverage", "windowSize"),
          entry("movingMax", "windowSize"),
          entry("movingMedian", "windowSize"),
          entry("movingMin", "windowSize"),
          entry("movingSum", "windowSize"),
          entry("nPercentile", "n"),
          entry("offset", "factor"),
          entry("pow", "factor"),
          entry("round", "precision"),
          entry("scale", "factor"),
          entry("scaleToSeconds", "seconds"),
          entry("stdev", "points"),
          entry("transformNull", "default"));

  private Tagging() {}

  /// What a call leaves on each of its series.
  static UnaryOperator<Frame> of(Call call) {
    String function = call.function();
    String parameter = ARGUMENTS.get(function);
    if (parameter == null && !WORDS.containsKey(function)) {
      return f -> f;
    }
    String value = parameter == null ? WORDS.getOrDefault(function, "") : call.shown(parameter);
    return f -> f.tag(function, value);
  }
}
