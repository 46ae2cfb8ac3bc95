package tocsin.response.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a group left OK, and when it last moved to a state that is not OK. A recovery keeps both,
/// so that its message can tell them; leaving OK again begins anew.
public record Triggered(Optional<Instant> first, Optional<Instant> last) {
  public static final Triggered NEVER = new Triggered(Optional.empty(), Optional.empty());

  /// After one evaluation; nothing changes when the state does not.
  public Triggered moved(State from, State to, Instant at) {
    if (from == to || to.isOk()) {
      return this;
    }
    return new Triggered(from.isOk() || first.isEmpty() ? Optional.of(at) : first, Optional.of(at));
  }

  /// How long it has been since OK was left; zero when it never was.
  public Duration lasting(Instant now) {
    return first.map(f -> Duration.between(f, now)).orElse(Duration.ZERO);
  }
}
