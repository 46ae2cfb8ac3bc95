package tocsin.response.notice;

import java.time.Instant;
import tocsin.response.people.ShiftNotices.Rule;
import tocsin.response.words.Fact;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;

/// What can happen to words about shifts.
public sealed interface NoticeFact extends Fact {
  /// Somebody is to be told.
  ///
  /// @param notice its id, such as `notice-7`; the same for every attempt
  /// @param edge when the shift begins or ends
  /// @param subject one line
  /// @param text the rest
  record Due(
      String notice,
      UserId user,
      ScheduleId schedule,
      Rule rule,
      Instant edge,
      String subject,
      String text)
      implements NoticeFact {}

  /// A courier has it.
  record Sent(String notice, String receipt) implements NoticeFact {}

  /// A courier could not take it now; it is tried again then.
  record Delayed(String notice, Instant until, String why) implements NoticeFact {}

  /// Nothing more is tried.
  record Failed(String notice, String why) implements NoticeFact {}

  /// All that was due of a schedule up to this fact is planned.
  record Looked(ScheduleId schedule) implements NoticeFact {}
}
