package tocsin.response.quiet;

import java.time.Instant;
import java.util.Optional;
import tocsin.response.words.Fact;
import tocsin.response.words.MonitorId;

/// What can happen because a monitor keeps quiet by itself, or says something again.
public sealed interface QuietFact extends Fact {
  MonitorId monitor();

  /// What its alert speaks for; empty for the whole monitor.
  String key();

  default Part part() {
    return new Part(monitor(), key());
  }

  /// It did not say that there is trouble.
  ///
  /// @param saying what it would have said
  record Held(MonitorId monitor, String key, Hold hold, Saying saying) implements QuietFact {}

  /// What was held is told now.
  ///
  /// @param since when it was held first
  record Released(MonitorId monitor, String key, HeldBy by, Instant since, String because)
      implements QuietFact {}

  /// What was held needs no words any more.
  record Passed(MonitorId monitor, String key, HeldBy by, Instant since, String because)
      implements QuietFact {}

  /// Trouble that lasts was told again.
  ///
  /// @param times how often since it began
  record ToldAgain(MonitorId monitor, String key, int times, String because) implements QuietFact {}

  /// It was time to tell it again, and it was not told.
  ///
  /// @param until when that is asked again; empty for never
  record NotAgain(MonitorId monitor, String key, String because, Optional<Instant> until)
      implements QuietFact {}
}
