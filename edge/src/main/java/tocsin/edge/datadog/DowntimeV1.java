package tocsin.edge.datadog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tocsin.response.downtime.Downtime;
import tocsin.response.downtime.OldRecurrence;
import tocsin.response.downtime.Recurrence;
import tocsin.response.downtime.When;
import tocsin.response.oncall.WallText;
import tocsin.response.words.DowntimeId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a downtime as the first interface has it: seconds since 1970, and a recurrence that is a
/// type with a period, or a rule.
record DowntimeV1(DowntimeParts parts) {
  /// @throws IllegalArgumentException naming the field, what was expected, and the remedy
  Downtime read(DowntimeId id, ObjectNode said, Instant now) {
    List<String> scope =
        said.path("scope").isArray()
            ? SeriesForms.texts(said.path("scope"))
            : List.of(said.path("scope").asString("*"));
    return new Downtime(
        id,
        DowntimeParts.why(said),
        parts.which(said),
        ScopeWords.ours(scope),
        when(said, now),
        said.path("mute_first_recovery_notification").asBoolean(false),
        DowntimeParts.end(said));
  }

  private static When when(ObjectNode said, Instant now) {
    Instant start = moment(said, "start").orElse(now);
    Optional<Instant> end = moment(said, "end");
    if (end.filter(e -> !e.isAfter(start)).isPresent()) {
      throw new BadRequestException(
          "end: " + said.path("end") + " (expected: after start, " + start.getEpochSecond() + ")");
    }
    if (said.path("recurrence").isObject()) {
      return recurring(said, start, end);
    }
    return end.<When>map(e -> new When.Once(start, e)).orElseGet(() -> new When.UntilISay(start));
  }

  private static When recurring(ObjectNode said, Instant start, Optional<Instant> end) {
    ZoneId zone = WallText.zone(said.path("timezone").asString("UTC"));
    Duration lasts =
        Duration.between(
            start,
            end.orElseThrow(() ->
                new BadRequestException(
                    "end: is missing (expected: when the first window of the recurrence ends)")));
    var first = LocalDateTime.ofInstant(start, zone);
    return new When.Recurring(
        List.of(new Recurrence(rule(said.path("recurrence")), first, lasts)), zone);
  }

  private static String rule(JsonNode recurrence) {
    String type = recurrence.path("type").asString("");
    if (type.equals("rrule")) {
      return recurrence.path("rrule").asString("");
    }
    return new OldRecurrence(
            type,
            recurrence.path("period").asInt(1),
            SeriesForms.texts(recurrence.path("week_days")),
            moment(recurrence, "until_date"),
            Optional.of(recurrence.path("until_occurrences"))
                .filter(JsonNode::isInt)
                .map(JsonNode::intValue))
        .rule();
  }

  static Optional<Instant> moment(JsonNode said, String field) {
    JsonNode value = said.path(field);
    if (value.isNull() || value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.canConvertToLong() || value.longValue() < 0) {
      throw new BadRequestException(field + ": " + value + " (expected: seconds since 1970)");
    }
    return Optional.of(Instant.ofEpochSecond(value.longValue()));
  }
}
