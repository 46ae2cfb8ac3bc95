package tocsin.response.heartbeat;

import java.time.Instant;
import java.util.Optional;
import tocsin.response.heartbeat.HeartbeatFact.Signal;
import tocsin.response.words.ServiceId;

/// How a heartbeat stands.
///
/// @param heard when it was heard of last; nobody minds its silence before the first time
/// @param due when it is to be heard of next
/// @param lateAt when it is late
/// @param alertOf the service that has its open alert
/// @param graceSince when its grace began again because Tocsin was away, since it was heard of
public record Pulse(
    String heartbeat,
    Optional<Instant> heard,
    Optional<Signal> signal,
    String note,
    Optional<Instant> due,
    Optional<Instant> lateAt,
    Optional<ServiceId> alertOf,
    Optional<Instant> graceSince) {
  private static final Optional<Instant> NEVER = Optional.empty();

  static Pulse fresh(String heartbeat) {
    return new Pulse(heartbeat, NEVER, Optional.empty(), "", NEVER, NEVER, Optional.empty(), NEVER);
  }

  /// Whether it has an open alert.
  public boolean isLate() {
    return alertOf.isPresent();
  }

  Pulse heard(HeartbeatFact.CheckedIn c, Instant at) {
    return new Pulse(
        heartbeat,
        Optional.of(at),
        Optional.of(c.signal()),
        c.note(),
        due,
        lateAt,
        c.signal() == Signal.SUCCESS ? Optional.empty() : alertOf,
        NEVER);
  }

  Pulse expected(Optional<Instant> due, Optional<Instant> lateAt) {
    return new Pulse(heartbeat, heard, signal, note, due, lateAt, alertOf, graceSince);
  }

  Pulse late(ServiceId service) {
    return new Pulse(heartbeat, heard, signal, note, due, NEVER, Optional.of(service), graceSince);
  }

  Pulse again(Instant since, Instant lateAt) {
    return new Pulse(
        heartbeat, heard, signal, note, due, Optional.of(lateAt), alertOf, Optional.of(since));
  }
}
