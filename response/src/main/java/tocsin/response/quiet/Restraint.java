package tocsin.response.quiet;

import java.util.Objects;
import java.util.Optional;

/// What a monitor asks for so that it says neither too much nor too little.
///
/// @param renotify when trouble that lasts is told again; without it, never
/// @param dependsOn on which monitors it depends; without it, on none
/// @param throttle whether it waits after too many words in too short a time; without it, it does
/// @param flapping whether it waits while it changes to and fro; without it, it does not
public record Restraint(
    Optional<Renotify> renotify,
    Optional<Dependence> dependsOn,
    Optional<Boolean> throttle,
    Optional<Boolean> flapping) {
  public static final Restraint USUAL =
      new Restraint(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public Restraint {
    renotify = Objects.requireNonNullElse(renotify, Optional.empty());
    dependsOn = Objects.requireNonNullElse(dependsOn, Optional.empty());
    throttle = Objects.requireNonNullElse(throttle, Optional.empty());
    flapping = Objects.requireNonNullElse(flapping, Optional.empty());
  }

  public boolean isThrottled() {
    return throttle.orElse(true);
  }

  public boolean mindsFlapping() {
    return flapping.orElse(false);
  }
}
