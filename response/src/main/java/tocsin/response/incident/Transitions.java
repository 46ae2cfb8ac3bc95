package tocsin.response.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.response.words.Actor;
import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;

/// What may be done to an incident, and what follows.
///
/// | asked | triggered | acknowledged | mitigated | resolved |
/// |---|---|---|---|---|
/// | acknowledge | acknowledged | one more holder, timer anew | refused | refused |
/// | undo an acknowledgement | refused | one holder less; triggered without any | refused | refused |
/// | mitigate | mitigated | mitigated | refused | refused |
/// | resolve | resolved | resolved | resolved | refused |
/// | snooze | refused | quiet until then | refused | refused |
/// | reopen | refused | refused | acknowledged | acknowledged, within 7 days |
///
/// Pure; the caller has found the incident.
public final class Transitions {
  static final Duration REOPEN_WITHIN = Duration.ofDays(7);

  private Transitions() {}

  public static Ruling acknowledge(Incident i, Actor by, String via) {
    return switch (i.status()) {
      case TRIGGERED, ACKNOWLEDGED ->
          Ruling.granted(new IncidentFact.Acknowledged(i.id(), by, via));
      case MITIGATED -> new Ruling.Refused("already mitigated; reopen it if people are hurt again");
      case RESOLVED -> new Ruling.Refused("already resolved");
    };
  }

  /// Whoever holds it lets it go again.
  public static Ruling undoAcknowledgement(Incident i, Actor by) {
    if (i.status() != Status.ACKNOWLEDGED || !i.acknowledgedBy().contains(by)) {
      return new Ruling.Refused(by.label() + " does not hold it (expected: whoever acknowledged)");
    }
    var undone = new IncidentFact.AcknowledgementUndone(i.id(), by);
    return i.acknowledgedBy().size() > 1
        ? Ruling.granted(undone)
        : Ruling.granted(
            undone,
            new IncidentFact.Retriggered(
                i.id(), by, "the acknowledgement was taken back by " + by.label()));
  }

  public static Ruling mitigate(Incident i, Actor by, String text) {
    return switch (i.status()) {
      case TRIGGERED, ACKNOWLEDGED -> Ruling.granted(new IncidentFact.Mitigated(i.id(), by, text));
      case MITIGATED -> new Ruling.Refused("already mitigated");
      case RESOLVED -> new Ruling.Refused("already resolved");
    };
  }

  public static Ruling resolve(Incident i, Actor by, String text) {
    return i.isOpen()
        ? Ruling.granted(new IncidentFact.Resolved(i.id(), by, text))
        : new Ruling.Refused("already resolved");
  }

  public static Ruling reopen(Incident i, Actor by, String reason, Instant now) {
    if (reason.isBlank()) {
      return new Ruling.Refused("reason: empty (expected: why it is open again)");
    }
    return switch (i.status()) {
      case TRIGGERED, ACKNOWLEDGED -> new Ruling.Refused("still open");
      case MITIGATED -> Ruling.granted(new IncidentFact.Reopened(i.id(), by, reason));
      case RESOLVED ->
          i.milestones().resolved().filter(r -> r.plus(REOPEN_WITHIN).isBefore(now)).isPresent()
              ? new Ruling.Refused("resolved more than 7 days ago; open a new incident")
              : Ruling.granted(new IncidentFact.Reopened(i.id(), by, reason));
    };
  }

  public static Ruling severity(Incident i, Severity to, Actor by, String why) {
    return i.severity() == to
        ? new Ruling.Refused("already " + to)
        : Ruling.granted(new IncidentFact.SeverityChanged(i.id(), i.severity(), to, by, why));
  }

  /// Quiet for a while, for whoever holds it.
  public static Ruling snooze(Incident i, Actor by, Instant until) {
    return switch (i.status()) {
      case ACKNOWLEDGED -> Ruling.granted(new IncidentFact.Snoozed(i.id(), by, until));
      case TRIGGERED, MITIGATED ->
          new Ruling.Refused("not acknowledged; acknowledge it before you snooze it");
      case RESOLVED -> new Ruling.Refused("already resolved");
    };
  }

  public static Ruling urgency(Incident i, Urgency to, Actor by, String because) {
    if (!i.isOpen()) {
      return new Ruling.Refused("already resolved");
    }
    return i.urgency() == to
        ? new Ruling.Refused("already " + to.word())
        : Ruling.granted(new IncidentFact.UrgencyChanged(i.id(), i.urgency(), to, by, because));
  }

  /// It is the same failure as another incident, which goes on without change.
  public static Ruling merge(Incident i, Incident into, Actor by) {
    if (i.id().equals(into.id())) {
      return new Ruling.Refused("into itself (expected: another incident)");
    }
    if (!i.isOpen() || !into.isOpen()) {
      return new Ruling.Refused((i.isOpen() ? into.id() + " is " : "") + "already resolved");
    }
    String because = "the same failure";
    return Ruling.granted(
        new IncidentFact.Linked(i.id(), into.id(), Incident.MERGED_INTO, because, Optional.of(by)),
        new IncidentFact.Linked(into.id(), i.id(), "merged from", because, Optional.of(by)),
        new IncidentFact.Resolved(i.id(), by, "Merged into " + into.id()));
  }

  /// The sender of an alert says that it is over. An outside sender resolves the incident with its
  /// last alert; a monitor does so only while nobody has acknowledged, because a person who took it
  /// decides when it is over.
  public static List<IncidentFact> closeAlert(Incident i, String key, Actor by) {
    var closed = new IncidentFact.AlertClosed(i.id(), key, by);
    boolean isOpen = i.alert(key).filter(Alert::isOpen).isPresent();
    boolean last = i.tally().open() == (isOpen ? 1 : 0);
    boolean itself =
        switch (by) {
          case Actor.OfMonitor m -> i.status() == Status.TRIGGERED && !i.wasAcknowledged();
          case Actor.Outside o -> true;
          case Actor.Person p -> false;
          case Actor.Tocsin t -> false;
        };
    return last && itself
        ? List.of(closed, new IncidentFact.Resolved(i.id(), by, "every alert is over"))
        : List.of(closed);
  }
}
