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

  /// Somebody is to be told what was asked of them, what became of what they asked, or that their
  /// shifts changed: all that waited for them, in one message.
  ///
  /// @param schedule the one it is about, or the first of several
  /// @param about what it tells, such as `asked cover-12` or `changed shop`
  record Written(
      String notice,
      UserId user,
      ContactId contact,
      ScheduleId schedule,
      List<String> about,
      String subject,
      String text)
      implements NoticeFact {
    public Written {
      about = List.copyOf(about);
    }
  }

  /// What waited for somebody is not so any more, or there is no way to tell them.
  record Passed(UserId user) implements NoticeFact {}

  /// It is night where they are, or one of their quiet hours: they are told later.
  record Waits(UserId user, Instant until) implements NoticeFact {}

  /// Edits of a schedule were compared with what it was before them.
  ///
  /// @param changed whose shifts they change
  record Compared(ScheduleId schedule, List<UserId> changed) implements NoticeFact {
    public Compared {
      changed = List.copyOf(changed);
    }
  }

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
