package tocsin.server.oncall;

import java.time.Instant;
import tocsin.ground.time.TimeRange;
import tocsin.server.oncall.Grid.Band;

/// Where moments stand.
record Scale(TimeRange window) {
  Band place(TimeRange r) {
    double x = share(r.from());
    return new Band(percent(x), percent(share(r.until()) - x));
  }

  String x(Instant at) {
    return percent(share(at));
  }

  private double share(Instant at) {
    double all = window.length().toSeconds();
    double here = java.time.Duration.between(window.from(), at).toSeconds();
    return Math.clamp(here / all, 0, 1);
  }

  private static String percent(double share) {
    return Math.round(share * 100_000) / 1_000.0 + "%";
  }
}
