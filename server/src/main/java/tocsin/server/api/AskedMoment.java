package tocsin.server.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import tocsin.ground.web.WebRequest;
import tocsin.response.rehearsal.Preview;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;

/// What the address of a rehearsal says.
final class AskedMoment {
  private AskedMoment() {}

  /// What is asked about a service; now and SEV2 if left out.
  static Preview.Question question(WebRequest request, ServiceId service, Instant now) {
    return new Preview.Question(
        service,
        request.param("severity").map(AskedMoment::severity).orElse(Severity.SEV2),
        request.param("at").map(AskedMoment::at).orElse(now));
  }

  static Instant at(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "at: '" + text + "' (expected: an instant such as 2026-06-01T20:00:00Z)", e);
    }
  }

  private static Severity severity(String text) {
    return Optional.of(text.toUpperCase(Locale.ROOT))
        .filter(t -> t.matches("SEV[1-5]"))
        .map(Severity::valueOf)
        .orElseThrow(() ->
            new IllegalArgumentException("severity: '" + text + "' (expected: SEV1 to SEV5)"));
  }
}
