package tocsin.server.monitors;

import java.time.Duration;
import tocsin.response.monitor.Comparator;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.MonitorFact;
import tocsin.server.page.Words;

/// Monitors in words.
final class Says {
  private Says() {}

  static String condition(Monitor m) {
    if (m.runs().isPresent()) {
      return m.condition();
    }
    if (m.composite().isPresent()) {
      return m.composite().get()
          + (m.holdFor().isZero() ? "" : " for " + Choices.words(m.holdFor()));
    }
    return comparator(m.comparator())
        + " "
        + Choices.plain(m.threshold())
        + m.form().map(f -> " " + f.unit()).orElse("")
        + (m.holdFor().equals(Duration.ZERO) ? "" : " for " + Choices.words(m.holdFor()));
  }

  static String comparator(Comparator c) {
    return switch (c) {
      case ABOVE -> "above";
      case AT_LEAST -> "at or above";
      case BELOW -> "below";
      case AT_MOST -> "at or below";
      case EQUAL -> "exactly";
      case NOT_EQUAL -> "anything but";
      case INSIDE -> "between the ends of";
      case OUTSIDE -> "outside";
    };
  }

  static String fact(MonitorFact fact) {
    return switch (fact) {
      case MonitorFact.Fired f when f.subject().isEmpty() -> f.condition();
      case MonitorFact.Fired f -> f.subject() + " was " + f.shown() + others(f.groups().size() - 1);
      case MonitorFact.FellSilent f -> "No data since " + Words.dayTime(f.since()) + " UTC";
      case MonitorFact.Eased e -> e.subject() + " is down to a warning";
      case MonitorFact.Recovered r -> "Over: " + r.because();
      case MonitorFact.EvaluationFailed e -> e.problem();
      case MonitorFact.EvaluationWorks w -> "It can be evaluated again";
    };
  }

  private static String others(int n) {
    return n > 0 ? ", and " + n + " more series" : "";
  }

  /// The whole rule as one sentence.
  static String sentence(Monitor m, String service) {
    String what =
        switch (m.route()) {
          case PAGE -> ", it opens an incident for " + service + " at " + m.severity().name();
          case CHAT -> ", it writes to the room of the team of " + service + " and pages nobody";
        };
    String over =
        m.recoverAfter().isZero()
            ? "as soon as that is false"
            : "when that was false for " + Choices.words(m.recoverAfter());
    String silence =
        switch (m.noData().choice()) {
          case KEEP_LAST -> "Without data it stays as it is";
          case ALERT ->
              "It fires as well when no data comes for " + Choices.words(m.noData().after());
          case NO_DATA -> "It says so when no data comes for " + Choices.words(m.noData().after());
          case OK -> "It clears when no data comes for " + Choices.words(m.noData().after());
        };
    return "When it is "
        + condition(m)
        + what
        + ". It is over "
        + over
        + ". "
        + silence
        + ". It looks every "
        + Choices.words(m.every())
        + ".";
  }
}
