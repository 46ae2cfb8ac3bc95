package tocsin.edge.grafanaoncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tocsin.edge.Spoiled;
import tocsin.ground.json.Json;
import tocsin.response.moving.Comparison;
import tocsin.response.moving.Move;
import tocsin.response.moving.Newcomer;

/// What files of Grafana OnCall may say, and what is made of them when they say it wrongly.
class OnCallExportTest {
  private static final Instant NOW = Instant.parse("2026-10-01T00:00:00Z");
  private static final String EXPORT =
      """
      {"users": [{"id": "U1", "username": "ana", "email": "ana@example.com", "teams": ["T1"]},
         {"id": "U2", "username": "ben"}],
       "teams": [{"id": "T1", "name": "Ops"}],
       "schedules": [{"id": "S1", "name": "Rota", "type": "web", "time_zone": "Europe/Berlin",
          "shifts": ["O1", "O2", "O3", "O4"], "ical_url_overrides": "https://example.com/x.ics"}],
       "on_call_shifts": [
         {"id": "O1", "name": "weeks", "type": "rolling_users", "start": "2026-01-05T09:00:00",
          "duration": 28800, "frequency": "weekly", "by_day": ["MO", "FR"], "level": 1,
          "rolling_users": [["U1"], ["U1", "U2"]], "start_rotation_from_user_index": 1},
         {"id": "O2", "name": "abroad", "type": "rolling_users", "time_zone": "Asia/Tokyo",
          "start": "2026-01-05T09:00:00", "duration": 86400, "frequency": "daily",
          "rolling_users": [["U2"]], "until": "2027-01-01T00:00:00"},
         {"id": "O3", "name": "hours", "type": "recurrent_event", "users": ["U2"],
          "start": "2026-01-05T09:00:00", "duration": 1800, "frequency": "hourly", "interval": 5},
         {"id": "O4", "name": "cover", "type": "override", "users": ["U2", "U9"],
          "start": "2026-10-05T09:00:00", "duration": 1800}],
       "escalation_chains": [{"id": "F1", "name": "Chain"}],
       "escalation_policies": [
         {"id": "E0", "escalation_chain_id": "F1", "position": 0, "type": "wait", "duration": 60},
         {"id": "E1", "escalation_chain_id": "F1", "position": 1, "type": "notify_persons",
          "persons_to_notify": ["U1"]},
         {"id": "E2", "escalation_chain_id": "F1", "position": 2,
          "type": "notify_on_call_from_schedule", "notify_on_call_from_schedule": "S1"},
         {"id": "E3", "escalation_chain_id": "F1", "position": 3,
          "type": "notify_person_next_each_time", "persons_to_notify_next_each_time": ["U1", "U2"]},
         {"id": "E4", "escalation_chain_id": "F1", "position": 4, "type": "wait", "duration": 300},
         {"id": "E5", "escalation_chain_id": "F1", "position": 5, "type": "repeat_escalation"}],
       "integrations": [{"id": "C1", "name": "Alerts", "team_id": "T1",
          "default_route": {"escalation_chain_id": "F1"}}, {"id": "C2", "name": "Loose"}],
       "routes": [{"id": "R1", "integration_id": "C1", "routing_regex": "disk"}],
       "personal_notification_rules": [
         {"id": "N1", "user_id": "U1", "position": 0, "type": "notify_by_sms"}],
       "webhooks": [{"id": "W1", "name": "Out"}]}
      """;

  @Test
  void whatCannotComeOverIsNamedWithPlaceAndRemedy() {
    Move move = OnCallExport.read(Spoiled.export(Json.tree(EXPORT)), new Newcomer(NOW, Map.of()));

    List<String> said =
        move.remarks().stream().map(r -> r.weight() + " " + r.name() + ": " + r.problem()).toList();
    assertThat(said)
        .contains(
            "LEFT ana: rule 'notify_by_sms'",
            "ATTENTION ben: cannot be reached: has no mail address",
            "LEFT Rota: overrides from a calendar (iCal)",
            "LEFT Rota: shift 'abroad' is in zone Asia/Tokyo, most are in Europe/Berlin",
            "ATTENTION Chain: waits before it tells anybody",
            "LEFT C1: route 'disk'",
            "LEFT Out: outgoing webhooks are not carried over");
    assertThat(said).anyMatch(s -> s.startsWith("LEFT Rota: no rotation here says what its shift"));
    assertThat(move.remarks()).allMatch(r -> !r.place().isEmpty() && !r.remedy().isEmpty());
    assertThat(move.carried())
        .filteredOn(c -> c.id().equals("F1"))
        .allMatch(c ->
            c.body().contains("\"repeats\":5")
                && c.body().contains("\"strategy\":\"ROUND_ROBIN\"")
                && c.body().contains("\"delay\":\"PT5M\""));
  }

  @Test
  void whateverStandsInAnExportItIsReadToItsEnd() {
    for (long seed = 0; seed < 3_000; seed++) {
      Move move = OnCallExport.read(Spoiled.export(EXPORT, seed), new Newcomer(NOW, Map.of()));

      assertThat(move.carried()).as("seed " + seed).doesNotHaveDuplicates();
      if (seed % 50 == 0) {
        move.schedules().forEach(s -> Comparison.of(s, Map.of(), NOW, 2));
      }
    }
  }
}
