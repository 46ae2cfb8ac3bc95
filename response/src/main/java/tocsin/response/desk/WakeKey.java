package tocsin.response.desk;

import java.util.Comparator;

/// Names one wake-up. The order of keys is the order within one instant: first the incidents' own
/// timers and escalations, incident by incident, then delayed pages. So a page that is as late as
/// the escalation which takes the incident away is not sent.
///
/// @param number of the incident; 0 for a service or an alert, which come before all of them
/// @param id of the incident, the run, the service or the alert
public record WakeKey(What what, int number, String id) implements Comparable<WakeKey> {
  private static final Comparator<WakeKey> ORDER =
      Comparator.comparingInt((WakeKey k) -> k.what().phase)
          .thenComparingInt(WakeKey::number)
          .thenComparing(WakeKey::what)
          .thenComparing(WakeKey::id);

  /// What wants to wake up; the order inside one incident is the order of these words.
  public enum What {
    MAINTENANCE(0),
    /// A downtime, or a window of it, is over.
    DOWNTIME(0),
    /// An alert that is held back; its id is that of [tocsin.response.incident.HeldAlerts].
    HELD(0),
    /// What a monitor keeps to itself is looked at again; its id is that of the alert.
    QUIET(0),
    /// Whether trouble that lasts is told again.
    AGAIN(0),
    /// The grace of a heartbeat is over.
    HEARTBEAT(0),
    INCIDENT(0),
    ESCALATION(0),
    PAGE(1),
    /// A request for cover is over; nothing that is paged waits for it.
    COVER(2),
    /// Somebody may have to be told of a shift; its id is that of the schedule.
    NOTICE(3),
    /// Edits of a schedule may have changed somebody's shifts; its id is that of the schedule.
    EDITED(3),
    /// Somebody is to be told of cover, or that their shifts changed; its id is theirs.
    WORDS(3);

    private final int phase;

    What(int phase) {
      this.phase = phase;
    }
  }

  @Override
  public int compareTo(WakeKey other) {
    return ORDER.compare(this, other);
  }
}
