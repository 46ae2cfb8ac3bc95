package tocsin.bench.peer;

import java.util.random.RandomGenerator;
import tocsin.bench.load.LoadSeries;

/// What a question is about this time, so that no two are answered from a cache.
///
/// @param host one of those with a long history
/// @param end second at which the answer ends
public record Pick(int host, long end) {
  private static final int WATCHED = 3;

  public static Pick draw(RandomGenerator chance, int hosts, long end) {
    return new Pick(chance.nextInt(hosts), end - chance.nextInt(60));
  }

  /// The series of a host with the long history.
  public static LoadSeries watched(int host) {
    return new LoadSeries(host * LoadSeries.EACH_HOST + WATCHED);
  }

  LoadSeries series() {
    return watched(host);
  }

  /// What the names of this host and its nine neighbours begin with.
  String tenHosts() {
    String name = LoadSeries.hostName(host);
    return name.substring(0, name.length() - 1);
  }
}
