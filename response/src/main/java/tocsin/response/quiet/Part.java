package tocsin.response.quiet;

import tocsin.response.words.MonitorId;

/// What one alert of a monitor speaks for.
///
/// @param key empty for the whole monitor
public record Part(MonitorId monitor, String key) {
  /// As it stands in an alert's key: `cpu` or `cpu/host:h1`.
  public String name() {
    return key.isEmpty() ? monitor.value() : monitor + "/" + key;
  }

  /// Reads a name back.
  public static Part named(String name) {
    int slash = name.indexOf('/');
    return slash < 0
        ? new Part(new MonitorId(name), "")
        : new Part(new MonitorId(name.substring(0, slash)), name.substring(slash + 1));
  }
}
