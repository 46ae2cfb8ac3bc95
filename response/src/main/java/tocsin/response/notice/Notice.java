package tocsin.response.notice;

import java.time.Instant;
import java.util.Optional;
import tocsin.response.people.ShiftNotices.Edge;
import tocsin.response.words.ContactId;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;

/// Words about a shift, or about broken monitors, as they stand.
///
/// @param schedule of the shift
/// @param when which end of the shift
/// @param edge the moment of that
/// @param at when they became due
/// @param nextAt when a courier gets them next, while they wait
/// @param why what the courier said last; empty before that
public record Notice(
    String id,
    UserId user,
    ContactId contact,
    Optional<ScheduleId> schedule,
    Optional<Edge> when,
    Optional<Instant> edge,
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
        Optional.of(d.schedule()),
        Optional.of(d.rule().when()),
        Optional.of(d.edge()),
        d.subject(),
        d.text(),
        at,
        State.WAITING,
        0,
        at,
        "");
  }

  static Notice of(NoticeFact.BrokenDue d, Instant at) {
    return new Notice(
        d.notice(),
        d.user(),
        d.contact(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
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
