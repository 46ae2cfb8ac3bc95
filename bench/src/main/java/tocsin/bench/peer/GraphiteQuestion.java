package tocsin.bench.peer;

import java.util.random.RandomGenerator;
import tocsin.bench.load.LoadSeries;

/// What dashboards ask a Graphite for. Each request is about other hosts or metrics and ends at
/// another second than most, so that no answer comes from a cache.
public enum GraphiteQuestion {
  /// One series, a day, every point.
  DAY("day_1", 24) {
    @Override
    String target(RandomGenerator chance) {
      return watched(chance).path();
    }
  },
  /// The same metric of a hundred hosts, added, 6 hours.
  SUM_100("sum_100_6h", 6) {
    @Override
    String target(RandomGenerator chance) {
      return "sumSeries(" + hundred(chance) + ")";
    }
  },
  /// All hundred metrics of ten hosts, added, 6 hours.
  SUM_1000("sum_1000_6h", 6) {
    @Override
    String target(RandomGenerator chance) {
      return "sumSeries(prod.*.*.host000" + chance.nextInt(10) + "*.*.*.*)";
    }
  },
  /// A hundred series as they are, a day.
  PLAIN_100("plain_100_day", 24) {
    @Override
    String target(RandomGenerator chance) {
      return hundred(chance);
    }
  },
  /// A moving average over the sum of a hundred, a day.
  MOVING("moving_sum_100_day", 24) {
    @Override
    String target(RandomGenerator chance) {
      return "movingAverage(sumSeries(" + hundred(chance) + "),\"1h\")";
    }
  },
  /// Ten thousand series in a hundred groups, an hour.
  GROUP("group_10000_1h", 1) {
    @Override
    String target(RandomGenerator chance) {
      return "groupByNode(prod.*.*.host000*.*.*.*,3,\"sum\")";
    }
  },
  /// The hundred metrics of ten hosts among all names.
  FIND("find_10_hosts", 0) {
    @Override
    String target(RandomGenerator chance) {
      String host = LoadSeries.hostName(10 * chance.nextInt(1_000));
      return "prod.*.*." + host.substring(0, host.length() - 1) + "*.disk.sda.*";
    }
  },
  /// One metric of every host among all names.
  FIND_ALL("find_every_host", 0) {
    @Override
    String target(RandomGenerator chance) {
      return hundred(chance).replace("host000*", "*");
    }
  };

  /// Hosts that have a day of history.
  public static final int HOSTS = 100;

  private final String key;
  private final int hours;

  GraphiteQuestion(String key, int hours) {
    this.key = key;
    this.hours = hours;
  }

  /// Its name in figures.
  public String key() {
    return key;
  }

  abstract String target(RandomGenerator chance);

  /// What stands after `GET`.
  ///
  /// @param end second of the newest sample
  public String path(RandomGenerator chance, long end) {
    String target = target(chance);
    if (hours == 0) {
      return "/metrics/find?query=" + Flavour.encoded(target);
    }
    long until = end - chance.nextInt(60);
    return Graphite.path(target, until - hours * 3_600L, until);
  }

  private static LoadSeries watched(RandomGenerator chance) {
    return new LoadSeries(chance.nextInt(HOSTS * LoadSeries.EACH_HOST));
  }

  private static String hundred(RandomGenerator chance) {
    LoadSeries one = watched(chance);
    return "prod.*.*.host000*." + one.path().split("\\.", 5)[4];
  }
}
