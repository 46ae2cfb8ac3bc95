package tocsin.edge.datadog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.Spans;
import tocsin.response.downtime.Downtime;
import tocsin.response.downtime.Recurrence;
import tocsin.response.downtime.When;
import tocsin.response.oncall.WallText;
import tocsin.response.words.DowntimeId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads the attributes of a downtime as the second interface has them: moments with an offset, or
/// rules with a start on the clock of a zone and a duration.
record DowntimeV2(DowntimeParts parts) {
  /// @throws IllegalArgumentException naming the field, what was expected, and the remedy
  Downtime read(DowntimeId id, ObjectNode said, Instant now) {
    return new Downtime(
        id,
        DowntimeParts.why(said),
        parts.which(said.path("monitor_identifier")),
        ScopeWords.ours(List.of(said.path("scope").asString("*"))),
        when(said.path("schedule"), now),
        said.path("mute_first_recovery_notification").asBoolean(false),
        DowntimeParts.end(said));
  }

  private static When when(JsonNode schedule, Instant now) {
    if (schedule.path("recurrences").isArray()) {
      return recurring(schedule, now);
    }
    Instant start = moment(schedule, "start").orElse(now);
    Optional<Instant> end = moment(schedule, "end");
    if (end.filter(e -> !e.isAfter(start)).isPresent()) {
      throw new BadRequestException(
          "schedule.end: " + end.get() + " (expected: after start, " + start + ")");
    }
    return end.<When>map(e -> new When.Once(start, e)).orElseGet(() -> new When.UntilISay(start));
  }

  private static When recurring(JsonNode schedule, Instant now) {
    ZoneId zone = WallText.zone(schedule.path("timezone").asString("UTC"));
    List<Recurrence> rules = new ArrayList<>();
    for (JsonNode one : schedule.path("recurrences")) {
      JsonNode start = one.path("start");
      rules.add(
          new Recurrence(
              one.path("rrule").asString(""),
              start.isString()
                  ? wall(start.stringValue())
                  : LocalDateTime.ofInstant(now.truncatedTo(ChronoUnit.SECONDS), zone),
              Spans.parse(one.path("duration").asString(""))));
    }
    return new When.Recurring(rules, zone);
  }

  private static LocalDateTime wall(String text) {
    try {
      return LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "start: '" + text + "' (expected: a time on the wall such as 2026-07-13T01:02)", e);
    }
  }

  private static Optional<Instant> moment(JsonNode schedule, String field) {
    JsonNode value = schedule.path(field);
    if (value.isNull() || value.isMissingNode()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(value.asString("")).toInstant());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "schedule." + field + ": " + value + " (expected: a moment such as 2026-07-13T01:02:03Z)",
          e);
    }
  }
}
