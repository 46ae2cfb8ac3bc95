package tocsin.response.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tocsin.response.people.ShiftNotices.Edge;
import tocsin.response.words.ContactId;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;

/// Words about a shift, or about broken monitors, as they stand.
///
/// @param schedule of the shift, or the first of several; empty for broken monitors
/// @param when which end of a shift they are about; empty for other words
/// @param edge the moment of that end
/// @param about what other words are about, such as `asked cover-12`; empty for the end of a shift
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
    List<String> about,
    String subject,
    String text,
    Instant at,
    State state,
    int attempts,
    Instant nextAt,
    String why) {
  private static final Duration LONGEST_OF_SHIFT = Duration.ofMinutes(15);
  private static final Duration LONGEST = Duration.ofHours(2);

  public Notice {
    // Words that were written when they were about shifts alone say nothing of it.
    about = List.copyOf(Objects.requireNonNullElse(about, List.of()));
  }

  /// When it is worth nothing any more, ready or not: soon for the end of a shift, which comes by
  /// itself; the rest may wait for a mail server that is down.
  public Instant tooLate() {
    return at.plus(edge.isPresent() ? LONGEST_OF_SHIFT : LONGEST);
  }

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
        List.of(),
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
        List.of("broken"),
        d.subject(),
        d.text(),
        at,
        State.WAITING,
        0,
        at,
        "");
  }

  static Notice of(NoticeFact.Written w, Instant at) {
    return new Notice(
        w.notice(),
        w.user(),
        w.contact(),
        Optional.of(w.schedule()),
        Optional.empty(),
        Optional.empty(),
        w.about(),
        w.subject(),
        w.text(),
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
        about,
        subject,
        text,
        at,
        next,
        attempts + 1,
        again,
        said);
  }
}
