package tocsin.response.rehearsal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import tools.jackson.databind.JsonNode;

/// Times as scenarios write them.
final class RecordedTimes {
  private RecordedTimes() {}

  /// An instant in any offset.
  static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'" + text + "' (expected: an instant such as 2026-06-01T20:00:00Z)", e);
    }
  }

  /// A second of the scenario's clock, or an instant; as the product reads it.
  static String moment(JsonNode value, Instant start) {
    return value.isNumber()
        ? start.plusSeconds(value.asLong()).toString()
        : RecordedSchedule.instant(value);
  }
}
