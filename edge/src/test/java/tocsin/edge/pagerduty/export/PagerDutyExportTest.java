package tocsin.edge.pagerduty.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tocsin.edge.Spoiled;
import tocsin.ground.json.Json;
import tocsin.response.moving.Carried;
import tocsin.response.moving.Comparison;
import tocsin.response.moving.Move;
import tocsin.response.moving.Newcomer;
import tocsin.response.moving.Remark;
import tools.jackson.databind.JsonNode;

/// What an export may say, and what is made of it when it says it wrongly.
class PagerDutyExportTest {
  private static final Instant NOW = Instant.parse("2026-10-01T00:00:00Z");
  private static final String EXPORT =
      """
      {"users": [{"id": "P1", "name": "Ana", "email": "ana@example.com", "time_zone": "Mars/Base",
          "contact_methods": [
            {"id": "C1", "type": "push_notification_contact_method", "address": "abc"},
            {"id": "C2", "type": "phone_contact_method_reference", "summary": "Mobile"},
            {"id": "C3", "type": "phone_contact_method", "country_code": 1, "address": "5550100200"}],
          "notification_rules": [
            {"urgency": "high", "start_delay_in_minutes": 3, "contact_method": {"id": "C3"}}]}],
       "schedules": [
         {"id": "S1", "name": "Primary", "time_zone": "Europe/Berlin",
          "schedule_layers": [
            {"name": "over", "start": "2020-01-01T00:00:00+01:00", "end": "2021-01-01T00:00:00+01:00",
             "rotation_virtual_start": "2020-01-01T00:00:00+01:00",
             "rotation_turn_length_seconds": 86400, "users": [{"user": {"id": "P1"}}]},
            {"name": "nights", "start": "2026-01-01T00:00:00+01:00",
             "rotation_virtual_start": "2026-01-01T20:00:00+01:00",
             "rotation_turn_length_seconds": 86400,
             "users": [{"user": {"id": "P1"}}, {"user": {"id": "P9", "summary": "Gone"}}],
             "restrictions": [{"type": "daily_restriction", "start_time_of_day": "20:00:00",
               "duration_seconds": 43200}]}],
          "overrides": [{"start": "2020-01-01T00:00:00Z", "end": "2020-01-02T00:00:00Z",
             "user": {"id": "P1"}}]},
         {"id": "S2", "name": "Newer kind", "rotations": []},
         {"id": "S3", "name": "Impossible", "time_zone": "UTC", "schedule_layers": [
            {"name": "a", "start": "2026-01-01T00:00:00Z", "rotation_virtual_start": "never",
             "rotation_turn_length_seconds": 60, "users": [{"user": {"id": "P1"}}],
             "restrictions": [{"type": "daily_restriction", "start_time_of_day": "25:00:00",
               "duration_seconds": 90000}]}]}],
       "policies": [
         {"id": "E1", "name": "Two", "num_loops": 20, "escalation_rules": [
           {"escalation_delay_in_minutes": 5, "targets": [
              {"id": "S1", "type": "schedule_reference"}, {"id": "S3", "type": "schedule_reference"}],
            "escalation_rule_assignment_strategy": {"type": "round_robin"}},
           {"escalation_delay_in_minutes": 5, "targets": []}]}],
       "services": [
         {"id": "V1", "name": "A", "escalation_policy": {"id": "E1"},
          "alert_grouping_parameters": {"type": "intelligent"}},
         {"id": "V2", "name": "B", "escalation_policy": {"id": "E7"},
          "alert_grouping_parameters": {"type": "content_based", "config": {"aggregate": "all",
            "fields": ["component", "custom_details.cluster"], "time_window": 300}}}],
       "maintenance": [{"id": "M1", "start_time": "2026-10-02T00:00:00Z",
          "end_time": "2026-10-03T00:00:00Z", "services": [{"id": "V1"}]}],
       "relationships": [
         {"dependent_service": {"id": "V1", "type": "service"},
          "supporting_service": {"id": "V2", "type": "service"}},
         {"dependent_service": {"id": "V2", "type": "service"},
          "supporting_service": {"id": "V1", "type": "service"}},
         {"dependent_service": {"id": "V2", "type": "service"},
          "supporting_service": {"id": "V2", "type": "service"}}],
       "business": [{"id": "B1", "name": "Shop"}]}
      """;

  @Test
  void whatCannotComeOverIsNamedWithPlaceAndRemedy() {
    Move move = read(Json.tree(EXPORT));

    List<String> said = move.remarks().stream().map(PagerDutyExportTest::text).toList();
    assertThat(said)
        .contains("LEFT Ana: contact method of type 'push_notification_contact_method'")
        .contains("LEFT Ana: contact method 'Mobile' has no address")
        .contains("ATTENTION Ana: time zone 'Mars/Base' is unknown here")
        .contains("LEFT Newer kind: has no layers in the export")
        .contains("LEFT Two: 20 repeats", "LEFT Two: a rule without targets")
        .contains("LEFT Two: its target schedule '' (S3) did not come over")
        .contains("LEFT A: grouping of alerts by 'intelligent'")
        .contains("ATTENTION B: has no policy: 'E7' did not come over")
        .contains("LEFT Shop: business services are not carried over");
    assertThat(said)
        .anyMatch(s ->
            s.startsWith("LEFT Impossible: ")
                && s.contains("layers[0].turn: '60s' (expected: from 10m to 366d)")
                && s.contains("layers[0].rotationStart: 'never' (expected: "));
    assertThat(move.remarks()).allMatch(r -> !r.place().isEmpty() && !r.remedy().isEmpty());
  }

  @Test
  void nobodysTurnMovesBecauseSomebodyIsMissing() {
    Move move = read(Json.tree(EXPORT));

    JsonNode schedule = body(move, "S1");
    assertThat(schedule.path("layers")).hasSize(1);
    assertThat(schedule.path("layers").get(0).path("people").toString())
        .isEqualTo("[\"P1\",\"P9\"]");
    assertThat(schedule.path("overrides")).isEmpty();
    assertThat(body(move, "P9").path("name").asString()).isEqualTo("Gone");
  }

  @Test
  void alertsThatAreGroupedByContentThereAreGroupedByItHere() {
    JsonNode service = body(read(Json.tree(EXPORT)), "V2");

    assertThat(service.path("grouping").asString()).isEqualTo("CONTENT");
    assertThat(service.path("groupBy").path("window").asString()).isEqualTo("PT5M");
    assertThat(service.path("groupBy").path("fields").toString())
        .isEqualTo("[\"component\",\"custom_details.cluster\"]");
  }

  @Test
  void servicesMayDependOnOneAnotherInACircle() {
    Move move = read(Json.tree(EXPORT));

    assertThat(body(move, "V1").path("dependsOn").toString()).isEqualTo("[\"V2\"]");
    assertThat(body(move, "V2").path("dependsOn").toString()).isEqualTo("[\"V1\"]");
    assertThat(body(move, "V1").path("maintenance")).hasSize(1);
    assertThat(body(move, "V2").path("team").asString()).isEqualTo("imported-pagerduty");
  }

  @Test
  void whateverStandsInAnExportItIsReadToItsEnd() {
    for (long seed = 0; seed < 3_000; seed++) {
      Move move = PagerDutyExport.read(Spoiled.export(EXPORT, seed), new Newcomer(NOW, Map.of()));

      assertThat(move.carried()).as("seed " + seed).doesNotHaveDuplicates();
      if (seed % 50 == 0) {
        move.schedules().forEach(s -> Comparison.of(s, Map.of(), NOW, 2));
      }
    }
  }

  private static Move read(JsonNode tree) {
    return PagerDutyExport.read(Spoiled.export(tree), new Newcomer(NOW, Map.of()));
  }

  private static JsonNode body(Move move, String id) {
    return move.carried().stream()
        .filter(c -> c.id().equals(id))
        .map(Carried::body)
        .map(Json::tree)
        .findFirst()
        .orElseThrow();
  }

  private static String text(Remark remark) {
    return remark.weight() + " " + remark.name() + ": " + remark.problem();
  }
}
