package tocsin.bench.load;

import java.util.List;
import java.util.stream.IntStream;

/// A series of the model: a hundred metrics on each host, hosts spread over four regions and seven
/// roles. Paths are 40 to 60 bytes long.
///
/// @param number counts the metrics of the first host, then those of the second, and so on
/// @param generation 0, or the round in which its host was replaced by a new one
public record LoadSeries(int number, int generation) {
  /// Metrics of one host.
  public static final int EACH_HOST = 100;

  private static final List<String> ZONES =
      List.of("eu-west-1", "us-east-1", "us-west-2", "ap-south-1");
  private static final List<String> ROLES =
      List.of("web", "api", "database", "cache", "queue", "checkout", "search");
  private static final List<String> GROUPS =
      List.of(
          "cpu.total",
          "cpu.core07",
          "mem.node0",
          "disk.nvme0n1",
          "disk.sda",
          "net.eth0",
          "nginx.http",
          "jvm.heap",
          "jvm.gc",
          "app.checkout");

  /// In the order of [Kind#of].
  private static final List<String> NAMES =
      List.of(
          "ctx_switches_total",
          "bytes_in_total",
          "requests_total",
          "user_percent",
          "load_ratio",
          "latency_ms",
          "queue_depth",
          "open_conns",
          "health_up",
          "jitter_sec");

  public LoadSeries(int number) {
    this(number, 0);
  }

  /// One sender's share of the series `from` to before `until`: every `shares`th of them.
  public static List<LoadSeries> share(int from, int until, int share, int shares) {
    return IntStream.range(from, until)
        .filter(i -> i % shares == share)
        .mapToObj(LoadSeries::new)
        .toList();
  }

  /// The regions, as they stand in paths.
  public static List<String> zones() {
    return ZONES;
  }

  /// The roles, as they stand in paths.
  public static List<String> roles() {
    return ROLES;
  }

  /// Its name in Graphite: `prod.zone.role.host.group.name`, seven nodes.
  public String path() {
    return "prod." + zone() + "." + role() + "." + host() + "." + group() + "." + name();
  }

  /// Its name where the rest are labels.
  public String metric() {
    return (group() + "_" + name()).replace('.', '_');
  }

  public String zone() {
    return ZONES.get(hostNumber() % ZONES.size());
  }

  public String role() {
    return ROLES.get(hostNumber() % ROLES.size());
  }

  public String host() {
    String host = hostName(hostNumber());
    return generation == 0 ? host : host + "-" + Integer.toHexString(generation);
  }

  /// The name of a host of the first generation.
  public static String hostName(int number) {
    String digits = Integer.toString(number);
    return "host" + "0".repeat(Math.max(0, 5 - digits.length())) + digits;
  }

  private int hostNumber() {
    return number / EACH_HOST;
  }

  private String group() {
    return GROUPS.get(number % EACH_HOST / NAMES.size());
  }

  private String name() {
    return NAMES.get(number % NAMES.size());
  }
}
