package tocsin.server.lane;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import tocsin.response.monitor.Monitor;

/// Monitors of all kinds over a handful of series.
final class MonitorsAtRandom {
  private static final List<String> TARGETS =
      List.of(
          "a.x",
          "b.x",
          "a.*",
          "*.x",
          "{a,b}.x",
          "alias(a.x, 'one')",
          "aliasByNode(a.*, 1)",
          "seriesByTag('name=t')",
          "aliasByTags(seriesByTag('dc=~o.*'), 'dc')",
          "sumSeries(a.*)",
          "scale(a.x, 2)",
          "movingAverage(a.x, 3)",
          "outlierScore(a.*)",
          "none.at.all");

  private static final List<String> PER =
      List.of(
          "",
          "\"per\":\"series\",",
          "\"per\":\"nodes:0\",",
          "\"per\":\"series\",\"vanished\":{\"choice\":\"alert\",\"after\":\"10s\"},");

  private static final List<String> CONDITIONS =
      List.of(
          "",
          "\"slot\":\"1s\",",
          "\"lateness\":\"5s\",",
          "\"holdFor\":\"3s\",\"slot\":\"1s\",",
          "\"holdFor\":\"12s\",",
          "\"tally\":{\"least\":2,\"of\":4},",
          "\"over\":{\"window\":\"10s\",\"reducer\":\"avg\"},");

  private final Random random;

  MonitorsAtRandom(Random random) {
    this.random = random;
  }

  List<Monitor> some(int count) {
    return IntStream.range(0, count).mapToObj(this::one).toList();
  }

  private Monitor one(int number) {
    return Monitor.parse(
        """
        {"id":"m%d","service":"s","target":"%s","comparator":"%s","threshold":100,
         "every":"%s","recoverAfter":"%s",%s%s
         "noData":{"choice":"%s","after":"%s"}}\
        """
            .formatted(
                number,
                any(TARGETS),
                any(List.of("above", "above", "above", "at_least", "below")),
                any(List.of("1s", "1s", "2s", "10s")),
                any(List.of("0s", "0s", "5s")),
                any(PER),
                any(CONDITIONS),
                any(List.of("keep_last", "keep_last", "alert", "no_data", "ok")),
                any(List.of("2s", "15s", "25s"))));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
