package tocsin.server.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import tocsin.response.words.Severity;

/// What the address of a rehearsal says.
final class AskedMoment {
  private AskedMoment() {}

  static Instant at(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "at: '" + text + "' (expected: an instant such as 2026-06-01T20:00:00Z)", e);
    }
  }

  static Severity severity(String text) {
    return Optional.of(text.toUpperCase(Locale.ROOT))
        .filter(t -> t.matches("SEV[1-5]"))
        .map(Severity::valueOf)
        .orElseThrow(() ->
            new IllegalArgumentException("severity: '" + text + "' (expected: SEV1 to SEV5)"));
  }
}
