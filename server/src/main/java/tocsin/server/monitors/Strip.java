package tocsin.server.monitors;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tocsin.response.monitor.MonitorFact;

/// The last 24 hours of a monitor, or the last 7 days of a group, as paths of one SVG. Trouble is
/// twice as tall as its absence, and where nothing is known the bar is hollow.
///
/// @param quiet bars without trouble
/// @param firing bars with trouble
/// @param unknown bars in which it could not be evaluated
/// @param said the same in words
public record Strip(String quiet, String firing, String unknown, String said) {
  private static final int BARS = 48;
  private static final Duration OF_A_DAY = Duration.ofMinutes(30);
  private static final Duration OF_A_WEEK = Duration.ofMinutes(210);
  private static final int PITCH = 4;

  private enum Seen {
    QUIET,
    UNKNOWN,
    FIRING
  }

  /// The last 24 hours, half an hour a bar.
  ///
  /// @param history newest first
  /// @param since before then the monitor did not exist
  static Strip of(List<Happened> history, Instant since, Instant now) {
    return of(history, since, now, OF_A_DAY);
  }

  /// The last 7 days, three hours and a half a bar.
  ///
  /// @param history newest first
  /// @param since before then the monitor did not exist
  static Strip ofWeek(List<Happened> history, Instant since, Instant now) {
    return of(history, since, now, OF_A_WEEK);
  }

  private static Strip of(List<Happened> history, Instant since, Instant now, Duration bar) {
    Seen[] bars = new Seen[BARS];
    Instant start = now.minus(bar.multipliedBy(BARS));
    // What ends first had begun before the history does.
    Seen state = !history.isEmpty() && history.getLast().ends() ? Seen.FIRING : Seen.QUIET;
    int next = history.size() - 1;
    int fires = 0;
    for (int i = 0; i < BARS; i++) {
      Instant end = start.plus(bar.multipliedBy(i + 1));
      Seen worst = state;
      while (next >= 0 && !history.get(next).at().isAfter(end)) {
        Happened h = history.get(next--);
        state = after(state, h);
        worst = worst.compareTo(state) > 0 ? worst : state;
        fires += h.begins() && h.at().isAfter(start) ? 1 : 0;
        // What was over before this bar began does not count in it.
        worst = h.at().isBefore(end.minus(bar)) ? state : worst;
      }
      bars[i] = end.isBefore(since) ? Seen.UNKNOWN : worst;
    }
    String span = bar.equals(OF_A_DAY) ? "24 hours" : "7 days";
    return new Strip(
        path(bars, Seen.QUIET, 9),
        path(bars, Seen.FIRING, 18),
        hollow(bars),
        said(fires, state, span));
  }

  private static Seen after(Seen before, Happened h) {
    return switch (h.fact()) {
      case MonitorFact.Fired f -> Seen.FIRING;
      case MonitorFact.FellSilent f -> Seen.FIRING;
      case MonitorFact.Eased e -> Seen.FIRING;
      case MonitorFact.Recovered r -> Seen.QUIET;
      case MonitorFact.EvaluationFailed f -> before == Seen.FIRING ? before : Seen.UNKNOWN;
      case MonitorFact.EvaluationWorks w -> before == Seen.FIRING ? before : Seen.QUIET;
    };
  }

  private static String said(int fires, Seen state, String span) {
    String now = state == Seen.FIRING ? ", and fires now" : "";
    return switch (fires) {
      case 0 -> state == Seen.FIRING ? "Fires for more than " + span : "Did not fire in " + span;
      case 1 -> "Fired once in " + span + now;
      default -> "Fired " + fires + " times in " + span + now;
    };
  }

  private static String path(Seen[] bars, Seen wanted, int height) {
    var path = new StringBuilder();
    for (int i = 0; i < BARS; i++) {
      if (bars[i] == wanted) {
        path.append('M')
            .append(i * PITCH)
            .append(' ')
            .append(18 - height)
            .append("h3v")
            .append(height);
        path.append("h-3z");
      }
    }
    return path.toString();
  }

  private static String hollow(Seen[] bars) {
    var path = new StringBuilder();
    for (int i = 0; i < BARS; i++) {
      if (bars[i] == Seen.UNKNOWN) {
        path.append('M').append(i * PITCH).append(".5 9.500h2v8h-2z");
      }
    }
    return path.toString();
  }
}
