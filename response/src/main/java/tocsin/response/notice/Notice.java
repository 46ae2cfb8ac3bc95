package tocsin.response.notice;

import java.time.Instant;
import tocsin.response.people.ShiftNotices.Edge;
import tocsin.response.words.ContactId;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;

/// Words about a shift as they stand.
///
/// @param at when they became due
/// @param nextAt when a courier gets them next, while they wait
/// @param why what the courier said last; empty before that
public record Notice(
    String id,
    UserId user,
    ContactId contact,
    ScheduleId schedule,
    Edge when,
    Instant edge,
    String subject,
    String text,
    Instant at,
    State state,
    int attempts,
    Instant nextAt,
    String why) {
  /// How it stands.
  public enum State {
    WAITING,
    SENT,
    FAILED
  }

  static Notice of(NoticeFact.Due d, Instant at) {
    return new Notice(
        d.notice(),
        d.user(),
        d.rule().contact(),
        d.schedule(),
        d.rule().when(),
        d.edge(),
        d.subject(),
        d.text(),
        at,
        State.WAITING,
        0,
        at,
        "");
  }

  Notice after(State next, Instant again, String said) {
    return new Notice(
        id,
        user,
        contact,
        schedule,
        when,
        edge,
        subject,
        text,
        at,
        next,
        attempts + 1,
        again,
        said);
  }
}
