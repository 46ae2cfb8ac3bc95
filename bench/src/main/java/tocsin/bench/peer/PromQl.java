package tocsin.bench.peer;

import tocsin.bench.load.Rounds;

/// Prometheus's range queries over series whose names are labels.
record PromQl(int port) implements Flavour {
  @Override
  public String name() {
    return "promql";
  }

  @Override
  public String path(Question question, Pick pick) {
    String query =
        switch (question) {
          case ONE_DAY -> pick.series().metric() + "{host=\"" + pick.series().host() + "\"}";
          case SUM -> "sum(" + pick.series().metric() + "{host=~\"host00.*\"})";
          case GLOB -> "disk_sda_queue_depth{host=~\"" + pick.tenHosts() + ".\"}";
        };
    return range(query, question, pick);
  }

  static String range(String query, Question question, Pick pick) {
    // Both ends are in the answer: a day at ten seconds has 8,640 points without the first.
    int seconds = question.seconds() - (question == Question.ONE_DAY ? Rounds.STEP : 0);
    return "/api/v1/query_range?query="
        + Flavour.encoded(query)
        + "&start="
        + (pick.end() - seconds)
        + "&end="
        + pick.end()
        + "&step="
        + Rounds.STEP;
  }
}
