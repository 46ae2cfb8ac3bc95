package tocsin.response.notice;

import java.time.Instant;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.words.ScheduleId;

/// Something that somebody is to be told as soon as it suits, if it is still so then.
public sealed interface Matter {
  /// Since when it waits.
  Instant since();

  /// The same for what is told once.
  String key();

  /// They are asked to take a shift.
  record Asked(String request, Instant since) implements Matter {
    @Override
    public String key() {
      return "asked " + request;
    }
  }

  /// What became of a shift that they offered.
  record Became(String request, Instant since) implements Matter {
    @Override
    public String key() {
      return "became " + request;
    }
  }

  /// Somebody else accepted a shift for them.
  record Given(String request, Instant since) implements Matter {
    @Override
    public String key() {
      return "given " + request;
    }
  }

  /// Others edited a schedule in which they have shifts.
  ///
  /// @param before the schedule as they know it
  record Changed(ScheduleId schedule, FinalSchedule before, Instant since) implements Matter {
    @Override
    public String key() {
      return "changed " + schedule;
    }
  }
}
