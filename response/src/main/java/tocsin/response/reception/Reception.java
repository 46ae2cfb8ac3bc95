package tocsin.response.reception;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tocsin.ground.web.RateLimit;
import tocsin.response.desk.Input;
import tocsin.response.words.ServiceId;

/// What every door for alerts does: find the service of a key, hold the limit, hand in. Resolves
/// have room of their own, so that a storm of triggers never keeps an incident open. Thread-safe.
public final class Reception {
  private static final int A_MINUTE = 600;

  private final Doorway doorway;
  private final InstantSource clock;
  private final RateLimit limit = new RateLimit(A_MINUTE);

  public Reception(Doorway doorway, InstantSource clock) {
    this.doorway = doorway;
    this.clock = clock;
  }

  /// Whether a service has this key.
  public boolean isKnown(String key) {
    return doorway.serviceOf(key).isPresent();
  }

  /// Takes what was sent with a key.
  ///
  /// @param inputs what it means for the service of the key; may be none
  public Received receive(String key, Function<ServiceId, List<Input>> inputs) {
    Optional<ServiceId> service = doorway.serviceOf(key);
    if (service.isEmpty()) {
      return new Received.UnknownKey();
    }
    List<Input> all = inputs.apply(service.get());
    boolean resolves = all.stream().allMatch(Input.ResolveAlert.class::isInstance);
    long wait = limit.secondsToWait(key, resolves, clock.instant());
    if (wait > 0) {
      return new Received.TooMany(wait);
    }
    return doorway.take(all) ? new Received.Taken() : new Received.Away();
  }
}
