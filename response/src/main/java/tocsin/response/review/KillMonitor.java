package tocsin.response.review;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tocsin.response.monitor.Comparator;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.NoData;
import tocsin.response.monitor.Route;
import tocsin.response.words.MonitorId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;

/// The monitor a review proposes when processes were killed and nobody watched that.
final class KillMonitor {
  private KillMonitor() {}

  static Monitor on(Kills kills, ServiceId service) {
    return new Monitor(
        new MonitorId(service.value() + "-killed"),
        "A process of " + service + " was killed",
        service,
        "movingSum(sumSeries(" + kills.glob() + "), '1min')",
        Comparator.ABOVE,
        0.5,
        Duration.ZERO,
        Duration.ofSeconds(10),
        Optional.empty(),
        Optional.empty(),
        Duration.ofMinutes(10),
        new NoData(NoData.Choice.KEEP_LAST, Duration.ofMinutes(10)),
        Severity.SEV3,
        Route.PAGE,
        Optional.empty(),
        Optional.empty(),
        true,
        Optional.<List<String>>empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
