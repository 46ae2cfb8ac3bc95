package tocsin.bench.peer;

/// VictoriaMetrics's range queries over series with dotted names.
record MetricsQl(int port) implements Flavour {
  @Override
  public String name() {
    return "promql";
  }

  @Override
  public String path(Question question, Pick pick) {
    String query =
        switch (question) {
          case ONE_DAY -> "{__name__=\"" + pick.series().path() + "\"}";
          case SUM -> "sum({__graphite__=\"prod.*.*.host00*.cpu.total.user_percent\"})";
          case GLOB -> "{__graphite__=\"prod.*.*." + pick.tenHosts() + "*.disk.sda.queue_depth\"}";
        };
    return PromQl.range(query, question, pick) + "&nocache=1";
  }
}
