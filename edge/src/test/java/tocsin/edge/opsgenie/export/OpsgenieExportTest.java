package tocsin.edge.opsgenie.export;

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

/// What a backup of Opsgenie may say, and what is made of it when it says it wrongly.
class OpsgenieExportTest {
  private static final Instant NOW = Instant.parse("2026-10-01T00:00:00Z");
  private static final String EXPORT =
      """
      {"users": [{"user": {"id": "u1", "username": "ana@example.com", "fullName": "Ana",
           "timeZone": "Mars/Base", "blocked": true, "userContacts": [
             {"contactMethod": "mobile", "to": "x"}, {"contactMethod": "sms", "to": "1-5550100"}]},
         "notificationRuleList": [{"actionType": "create-alert", "steps": [
           {"contact": {"method": "sms", "to": "1-5550100"}, "sendAfter": 2}]}]}],
       "teams": [{"team": {"id": "t1", "name": "Ops", "members": [
           {"user": {"id": "u1", "username": "ana@example.com"}, "role": "admin"}]},
         "teamRoutingRules": [{"name": "nights", "isDefault": false},
           {"isDefault": true, "notify": {"type": "schedule", "id": "s1", "name": "Rota"}}]}],
       "schedules": [
         {"schedule": {"id": "s1", "name": "Rota", "timezone": "Europe/Berlin", "rotations": [
           {"id": "r1", "name": "a", "startDate": "2026-01-01T08:00:00Z", "type": "weekly",
            "length": 1, "participants": [{"type": "user", "id": "u1"}, {"type": "none"}],
            "timeRestriction": {"type": "weekday-and-time-of-day", "restrictions": [
              {"startDay": "monday", "endDay": "friday", "startHour": 8, "startMin": 0,
               "endHour": 18, "endMin": 0}]}},
           {"id": "r2", "name": "b", "startDate": "never", "type": "daily", "length": 1,
            "participants": [{"type": "user", "id": "u1"}]}]},
          "scheduleOverrideList": [{"startDate": "2026-10-02T00:00:00Z",
            "endDate": "2026-10-03T00:00:00Z", "user": {"id": "u7", "username": "gone@x.org"},
            "rotations": [{"id": "r1"}]}]},
         {"schedule": {"id": "s2", "name": "Off", "enabled": false}}],
       "escalations": [{"id": "e1", "name": "Up", "rules": [
         {"condition": "if-not-closed", "notifyType": "random",
          "delay": {"timeAmount": 5, "timeUnit": "minutes"},
          "recipient": {"type": "team", "id": "t1"}},
         {"condition": "if-not-acked", "notifyType": "default",
          "delay": {"timeAmount": 1, "timeUnit": "hours"},
          "recipient": {"type": "schedule", "id": "s2"}}], "repeat": {"count": 12}}],
       "services": [{"id": "v1", "name": "Shop", "teamId": "t1"}, {"id": "v2", "name": "Lost"}],
       "integrations": [{"id": "i1", "name": "Mail"}],
       "policies": [{"id": "p1", "name": "Quiet"}]}
      """;

  @Test
  void whatCannotComeOverIsNamedWithPlaceAndRemedy() {
    Move move = OpsgenieExport.read(Spoiled.export(Json.tree(EXPORT)), new Newcomer(NOW, Map.of()));

    List<String> said =
        move.remarks().stream().map(r -> r.weight() + " " + r.name() + ": " + r.problem()).toList();
    assertThat(said)
        .contains(
            "LEFT Ana: contact method 'mobile'",
            "ATTENTION Ana: is blocked there",
            "LEFT Rota: a turn of 'none' in a rotation",
            "LEFT Rota: rotation 'b' has no readable start, length or people",
            "LEFT Off: is disabled there",
            "LEFT Up: telling 'random' of team",
            "LEFT Up: a rule that goes on after an acknowledgement",
            "LEFT Up: its target schedule '' did not come over",
            "ATTENTION Up: waits 5 minutes before it tells anybody",
            "LEFT Up: 12 repeats",
            "LEFT Shop: routing rule 'nights' of team Ops",
            "ATTENTION Lost: has no policy: no routing rule that came over names one",
            "LEFT Mail: integrations are not carried over",
            "LEFT Quiet: policies are not carried over");
    assertThat(move.remarks()).allMatch(r -> !r.place().isEmpty() && !r.remedy().isEmpty());
    assertThat(move.carried())
        .filteredOn(c -> c.id().equals("v1"))
        .allMatch(c -> c.body().contains("\"policy\":\"schedule-s1\""));
  }

  @Test
  void whateverStandsInAnExportItIsReadToItsEnd() {
    for (long seed = 0; seed < 3_000; seed++) {
      Move move = OpsgenieExport.read(Spoiled.export(EXPORT, seed), new Newcomer(NOW, Map.of()));

      assertThat(move.carried()).as("seed " + seed).doesNotHaveDuplicates();
      if (seed % 50 == 0) {
        move.schedules().forEach(s -> Comparison.of(s, Map.of(), NOW, 2));
      }
    }
  }
}
