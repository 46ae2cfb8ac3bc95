package tocsin.response.incident;

import java.time.Instant;
import java.util.Optional;

/// The moments durations are made of. First and last differ when an incident was reopened.
///
/// @param acknowledgement when the present acknowledgement began; empty when nobody holds it
/// @param reopened when it was reopened last
/// @param snoozedUntil when the present snooze ends
/// @param urgencyChanged when the urgency became what it is; empty since it opened
public record Milestones(
    Instant opened,
    Optional<Instant> firstAcknowledged,
    Optional<Instant> acknowledgement,
    Optional<Instant> mitigated,
    Optional<Instant> resolved,
    Optional<Instant> reopened,
    Optional<Instant> snoozedUntil,
    Optional<Instant> urgencyChanged) {
  private static final Optional<Instant> NO = Optional.empty();

  /// Of an incident that was never reopened, snoozed or changed in urgency.
  public Milestones(
      Instant opened,
      Optional<Instant> firstAcknowledged,
      Optional<Instant> acknowledgement,
      Optional<Instant> mitigated,
      Optional<Instant> resolved) {
    this(opened, firstAcknowledged, acknowledgement, mitigated, resolved, NO, NO, NO);
  }

  static Milestones of(Instant opened) {
    return new Milestones(opened, NO, NO, NO, NO, NO, NO, NO);
  }

  /// When it began, for whatever counts from there.
  Instant begun() {
    return reopened.orElse(opened);
  }

  /// Since when the urgency is what it is.
  Instant urgencySince() {
    return urgencyChanged.orElse(opened);
  }

  Milestones acknowledged(Instant at) {
    return held(firstAcknowledged.or(() -> Optional.of(at)), Optional.of(at), NO);
  }

  /// An only acknowledgement that was taken back never counted.
  Milestones unacknowledged(boolean never) {
    return held(never ? NO : firstAcknowledged, NO, NO);
  }

  Milestones unheld() {
    return held(firstAcknowledged, NO, NO);
  }

  Milestones snoozed(Instant until) {
    return held(firstAcknowledged, acknowledgement, Optional.of(until));
  }

  private Milestones held(
      Optional<Instant> first, Optional<Instant> present, Optional<Instant> snooze) {
    return new Milestones(
        opened, first, present, mitigated, resolved, reopened, snooze, urgencyChanged);
  }

  Milestones mitigated(Instant at) {
    return new Milestones(
        opened,
        firstAcknowledged,
        acknowledgement,
        Optional.of(at),
        resolved,
        reopened,
        NO,
        urgencyChanged);
  }

  Milestones resolved(Instant at) {
    return new Milestones(
        opened, firstAcknowledged, NO, mitigated, Optional.of(at), reopened, NO, urgencyChanged);
  }

  Milestones reopened(Instant at) {
    return new Milestones(
        opened,
        firstAcknowledged.or(() -> Optional.of(at)),
        Optional.of(at),
        NO,
        NO,
        Optional.of(at),
        NO,
        urgencyChanged);
  }

  Milestones urgency(Instant at) {
    return new Milestones(
        opened,
        firstAcknowledged,
        acknowledgement,
        mitigated,
        resolved,
        reopened,
        snoozedUntil,
        Optional.of(at));
  }
}
