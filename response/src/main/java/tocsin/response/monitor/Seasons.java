package tocsin.response.monitor;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// The values of a target at the same time in earlier seasons. Pure.
record Seasons(String target, Duration season, int count) {
  /// So many earlier values must be there.
  static final int LEAST = 3;

  /// A standard deviation by the median of distances.
  private static final String DEVIATION = "1.4826";

  private static final String LEAST_SHARE = "0.01";

  private String now() {
    return "sumSeries(" + target + ")";
  }

  private List<String> earlier() {
    return IntStream.rangeClosed(1, count)
        .mapToObj(k -> "timeShift(" + now() + ",'" + k * season.toSeconds() + "s')")
        .toList();
  }

  private String median(List<String> of) {
    return "aggregate(group(" + String.join(",", of) + "),'median'," + (double) LEAST / count + ")";
  }

  /// How many deviations the newest value lies away; nothing where one of the two is missing.
  String distance(Form.Anomaly.Direction direction) {
    String expected = median(earlier());
    List<String> distances =
        earlier().stream()
            .map(e -> Slo.where(e, "absolute(diffSeries(" + e + "," + expected + "))"))
            .toList();
    String deviation =
        "maxSeries(scale("
            + median(distances)
            + ","
            + DEVIATION
            + "),offset(scale(absolute("
            + expected
            + "),"
            + LEAST_SHARE
            + "),0.000000001))";
    String away =
        switch (direction) {
          case ABOVE -> "diffSeries(" + now() + "," + expected + ")";
          case BELOW -> "diffSeries(" + expected + "," + now() + ")";
          case BOTH -> "absolute(diffSeries(" + now() + "," + expected + "))";
        };
    String both = Slo.where(expected, Slo.where(now(), away));
    return "alias(divideSeries(" + both + "," + deviation + "),'deviations')";
  }
}
