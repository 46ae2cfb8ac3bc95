package tocsin.response.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tocsin.response.people.ShiftNotices.Rule;
import tocsin.response.words.ContactId;
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

  /// Somebody is to be told which monitors of their teams are broken.
  ///
  /// @param notice its id, as of [Due]
  /// @param day on which they are told, on their own clock
  /// @param items all that is broken, so that what is new the next day can be told apart
  record BrokenDue(
      String notice,
      UserId user,
      ContactId contact,
      LocalDate day,
      List<String> items,
      String subject,
      String text)
      implements NoticeFact {
    public BrokenDue {
      items = List.copyOf(items);
    }
  }

  /// Of what somebody was told the last time nothing is broken any more.
  record BrokenMended(UserId user, LocalDate day) implements NoticeFact {}

  /// A courier has it.
  record Sent(String notice, String receipt) implements NoticeFact {}

  /// A courier could not take it now; it is tried again then.
  record Delayed(String notice, Instant until, String why) implements NoticeFact {}

  /// Nothing more is tried.
  record Failed(String notice, String why) implements NoticeFact {}

  /// All that was due of a schedule up to this fact is planned.
  record Looked(ScheduleId schedule) implements NoticeFact {}
}
