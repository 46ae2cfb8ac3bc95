package tocsin.metrics.function;

import static tocsin.metrics.function.Tagging.DONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tocsin.metrics.query.Frame;

/// What series were expected to be, learnt from a while before the question.
final class Forecasts {
  private Forecasts() {}

  /// @param deviation how far off the forecast usually is, slot by slot
  private record Forecast(Frame actual, Frame expected, Frame deviation) {
    Frame edge(String word, double factor) {
      double[] values = expected.values().clone();
      for (int i = 0; i < values.length; i++) {
        values[i] += factor * deviation.value(i);
      }
      String name = "holtWintersConfidence" + word + "(" + actual.name() + ")";
      return expected
          .with(values)
          .named(name)
          .with(
              Map.of(
                  "holtWintersConfidenceLower", DONE,
                  "holtWintersConfidenceUpper", DONE,
                  "holtWintersDeviation", DONE,
                  "holtWintersForecast", DONE));
    }
  }

  private static List<Forecast> forecasts(Call call) {
    long before = call.interval("bootstrapInterval");
    long season = call.interval("seasonality");
    var result = new ArrayList<Forecast>();
    for (Frame f : call.seriesAgain("seriesList", Moving.earlier(call.window(), before))) {
      call.work(10L * f.size());
      if (season / f.step() < 2) {
        throw call.bad(
            "seasonality",
            season + " s for steps of " + f.step() + " s (expected: 2 steps or more)");
      }
      int points = (int) Math.min(Integer.MAX_VALUE, season / f.step());
      HoltWinters analysis = HoltWinters.of(f.values(), points);
      int skip = (int) Math.min(f.size(), before / f.step());
      Frame actual = cut(f, before, skip, f.values());
      result.add(
          new Forecast(
              actual,
              cut(f, before, skip, analysis.predictions()),
              cut(f, before, skip, analysis.deviations())));
    }
    return result;
  }

  private static Frame cut(Frame f, long before, int skip, double[] values) {
    double[] rest = Arrays.copyOfRange(values, skip, values.length);
    return f.over(f.start() + before, f.end(), f.step(), rest);
  }

  // Read as it is asked for first: what is wrong with it is told, what it sets for the question is
  // set.
  private static List<Forecast> afterAsking(Call call) {
    if (!call.keepsSeries("seriesList")) {
      call.series("seriesList");
    }
    return forecasts(call);
  }

  static List<Frame> forecast(Call call) {
    return afterAsking(call).stream()
        .map(f ->
            f.expected()
                .called("holtWintersForecast(" + f.actual().name() + ")")
                .with(Map.of("holtWintersDeviation", DONE, "holtWintersForecast", DONE)))
        .toList();
  }

  static List<Frame> bands(Call call) {
    double delta = call.number("delta");
    return afterAsking(call).stream()
        .flatMap(f -> List.of(f.edge("Lower", -delta), f.edge("Upper", delta)).stream())
        .toList();
  }

  static List<Frame> area(Call call) {
    return Areas.between(call, bands(call)).stream()
        .map(f -> f.called(f.name().replace("areaBetween", "holtWintersConfidenceArea")))
        .toList();
  }

  /// How far a series is outside of its bands, 0 where it is inside.
  static List<Frame> aberration(Call call) {
    double delta = call.number("delta");
    // The stamps are those of the series as it was asked for, whatever it learnt from.
    List<Frame> asked = call.series("seriesList");
    List<Forecast> forecasts = forecasts(call);
    var byName = new HashMap<String, Forecast>();
    forecasts.forEach(f -> byName.put(f.actual().name(), f));
    var result = new ArrayList<Frame>();
    for (int i = 0; i < Math.min(asked.size(), forecasts.size()); i++) {
      Forecast forecast = byName.getOrDefault(asked.get(i).name(), forecasts.get(i));
      result.add(outside(forecast, asked.get(i), delta));
    }
    return result;
  }

  private static Frame outside(Forecast forecast, Frame asked, double delta) {
    double[] low = forecast.edge("Lower", -delta).values();
    double[] high = forecast.edge("Upper", delta).values();
    double[] values = asked.values().clone();
    for (int i = 0; i < values.length; i++) {
      double v = values[i];
      boolean known = i < low.length;
      values[i] = known && v > high[i] ? v - high[i] : known && v < low[i] ? v - low[i] : 0;
    }
    return asked.with(values).called("holtWintersAberration(" + asked.name() + ")");
  }
}
