package tocsin.response.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.TimeRange;

/// What a monitor would have said: the very judgement of the live evaluation, at each multiple of
/// its interval. It judges only what was measured.
public final class Backtest {
  /// More evaluations than this are refused.
  public static final int MOST_EVALUATIONS = 200_000;

  private Backtest() {}

  /// The values a monitor would have seen at an instant, without anything that came later.
  @FunctionalInterface
  public interface Past {
    List<Trace> asSeen(Monitor monitor, Instant at);
  }

  /// One alarm from its beginning to its end.
  ///
  /// @param subject the group that fired first
  /// @param recoversAt empty while it still fires at the end of the run
  public record Episode(String subject, Instant firesAt, Optional<Instant> recoversAt) {}

  /// Runs over a stretch of time; both ends are evaluated when they are multiples of the interval.
  ///
  /// @throws IllegalArgumentException if that takes more than [#MOST_EVALUATIONS]
  public static List<Episode> run(Monitor monitor, Past past, TimeRange over) {
    Episodes episodes = new Episodes();
    run(monitor, past, over, (judged, at) -> episodes.add(judged.moves(), at));
    return episodes.all();
  }

  /// Hears each evaluation.
  @FunctionalInterface
  interface Heard {
    void hear(Judgement judged, Instant at);
  }

  static void run(Monitor monitor, Past past, TimeRange over, Heard heard) {
    long every = monitor.every().toMillis();
    long first = Math.ceilDiv(over.from().toEpochMilli(), every) * every;
    long last = over.until().toEpochMilli();
    if ((last - first) / every > MOST_EVALUATIONS) {
      throw new IllegalArgumentException(
          "range: "
              + over.length()
              + " (expected: at most "
              + MOST_EVALUATIONS
              + " evaluations, one each "
              + monitor.every()
              + ")");
    }
    Progress progress = Progress.NEW;
    Rule rule = Rule.of(monitor);
    for (long at = first; at <= last; at += every) {
      Judgement judged =
          Evaluation.judge(rule, past.asSeen(monitor, Instant.ofEpochMilli(at)), progress, at);
      progress = judged.progress();
      heard.hear(judged, Instant.ofEpochMilli(at));
    }
  }
}
