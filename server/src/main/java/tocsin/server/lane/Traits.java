package tocsin.server.lane;

import java.time.Duration;
import tocsin.response.monitor.Monitor;

/// What the settings of a monitor let be known beforehand. Pure.
final class Traits {
  /// As far as an evaluation looks back beside what is set: for the habit of samples and for those
  /// that are late.
  private static final Duration USUAL_LOOK = Duration.ofMinutes(11);

  private Traits() {}

  /// What can change what a monitor sees, as far as its settings say.
  ///
  /// @param finestSeconds so far back values are as they came
  static Reach.Kind kind(Monitor m, long finestSeconds) {
    if (countsTime(m)) {
      return Reach.Kind.CLOCK;
    }
    return lookback(m).toSeconds() < finestSeconds ? Reach.Kind.EACH : Reach.Kind.SLOTS;
  }

  /// Whether time alone may change what is said of a series though it shows nothing new.
  private static boolean countsTime(Monitor m) {
    boolean minds =
        m.vanished()
            .map(v ->
                switch (v.choice()) {
                  case NO_DATA, ALERT -> true;
                  case WELL, FORGET, OK -> false;
                })
            .orElse(false);
    return minds
        || m.runs().isPresent()
        || m.over().isPresent()
        || m.change().isPresent()
        || m.delay().isPresent()
        || m.newGroupDelay().isPresent();
  }

  /// Whether anything follows when a monitor that is well shows nothing any more.
  static boolean mindsSilence(Monitor m) {
    return switch (m.noData().choice()) {
      case NO_DATA, ALERT -> true;
      case KEEP_LAST, OK -> false;
    };
  }

  private static Duration lookback(Monitor m) {
    Duration slot = m.slot().orElse(m.every());
    return m.holdFor()
        .multipliedBy(2)
        .plus(m.lateness().orElse(Duration.ZERO))
        .plus(slot.multipliedBy(m.tally().map(t -> 2L * t.of() + 2).orElse(4L)))
        .plus(USUAL_LOOK);
  }

  /// Whether one sample decides alone. Where a condition must hold for a while, a late sample of an
  /// earlier slot may still change what a tick says.
  static boolean isPlain(Monitor m) {
    return m.holdFor().isZero() && m.tally().isEmpty();
  }

  /// Whether each series has an alert of its own.
  static boolean isPerSeries(Monitor m) {
    return m.per().filter(p -> p.value().equals("series")).isPresent();
  }
}
