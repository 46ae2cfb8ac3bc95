package tocsin.bench.peer;

/// Graphite's render API.
record Graphite(int port) implements Flavour {
  @Override
  public String name() {
    return "graphite";
  }

  @Override
  public String path(Question question, Pick pick) {
    String target =
        switch (question) {
          case ONE_DAY -> pick.series().path();
          case SUM -> "sumSeries(prod.*.*.host00*.cpu.total.user_percent)";
          case GLOB -> "prod.*.*." + pick.tenHosts() + "*.disk.sda.queue_depth";
        };
    return path(target, pick.end() - question.seconds(), pick.end());
  }

  static String path(String target, long from, long until) {
    return "/render?format=json&target="
        + Flavour.encoded(target)
        + "&from="
        + from
        + "&until="
        + until;
  }
}
