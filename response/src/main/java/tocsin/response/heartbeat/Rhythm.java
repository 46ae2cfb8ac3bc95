package tocsin.response.heartbeat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import tocsin.ground.time.Spans;

/// How often something is to be heard of.
public sealed interface Rhythm {
  /// When it is due next, after it was heard of.
  Instant next(Instant heard);

  /// For people: `every 5 min`.
  String words();

  /// So long after it was heard of last.
  record Every(Duration time) implements Rhythm {
    @Override
    public Instant next(Instant heard) {
      return heard.plus(time);
    }

    @Override
    public String words() {
      return "every " + Spans.words(time);
    }
  }

  /// At times of the wall clock of a zone.
  ///
  /// @param cron five fields, as [Cron] reads them
  record At(String cron, ZoneId zone) implements Rhythm {
    @Override
    public Instant next(Instant heard) {
      return Cron.parse(cron).next(heard, zone);
    }

    @Override
    public String words() {
      return "at " + cron + " (" + zone + ")";
    }
  }
}
