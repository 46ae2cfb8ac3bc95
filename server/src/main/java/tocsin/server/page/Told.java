package tocsin.server.page;

import java.time.Instant;
import java.util.Optional;

/// What a page without a shell says became of something: a sentence, perhaps with a moment inside
/// it, and what to do.
///
/// @param good it happened, or had happened before
/// @param before the sentence up to its moment
/// @param after the rest of it
public record Told(boolean good, String before, Optional<Instant> at, String after) {
  public static Told good(String sentence) {
    return new Told(true, sentence, Optional.empty(), "");
  }

  public static Told bad(String sentence) {
    return new Told(false, sentence, Optional.empty(), "");
  }
}
