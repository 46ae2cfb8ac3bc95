package tocsin.response.quiet;

import java.time.Instant;
import java.util.Optional;

/// Trouble that was told and is not over.
///
/// @param last when it was told, the first time or again
/// @param repeated how often it was told again
/// @param until when it was put off
public record ToldTrouble(Part part, Instant last, int repeated, Optional<Instant> until) {
  ToldTrouble askedAgain(Optional<Instant> when) {
    // Never is so far away that nobody sees it.
    return new ToldTrouble(part, last, repeated, Optional.of(when.orElse(Instant.MAX)));
  }

  /// When it is asked whether it is told again; empty for never.
  public Optional<Instant> askedAt(Renotify renotify) {
    return Optional.of(until.orElse(last.plus(renotify.after()))).filter(Instant.MAX::isAfter);
  }
}
