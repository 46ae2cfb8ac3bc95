package tocsin.response.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;

class SupportHoursTest {
  private static final Service WEB =
      Service.parse(
          """
          {"id": "web", "team": "web", "urgency": "high",
           "supportHours": {"zone": "Europe/Berlin", "start": "09:00", "duration": "8h",
             "during": "by_severity", "outside": "low", "raiseAtStart": true},
           "maintenance": [{"from": "2026-06-01T20:00:00Z", "until": "2026-06-01T23:00:00+02:00"},
             {"from": "2026-06-02T20:00:00Z", "until": "2026-06-02T21:00:00Z"}]}
          """);

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  @Test
  void decideTheUrgencyByTheWallClockOfTheirZone() {
    assertThat(WEB.urgencyOf(Severity.SEV2, at("2026-06-02T07:00:00Z"))).isEqualTo(Urgency.HIGH);
    assertThat(WEB.urgencyOf(Severity.SEV4, at("2026-06-02T07:00:00Z"))).isEqualTo(Urgency.LOW);
    assertThat(WEB.urgencyOf(Severity.SEV2, at("2026-06-02T06:59:59Z"))).isEqualTo(Urgency.LOW);
    assertThat(WEB.urgencyOf(Severity.SEV2, at("2026-06-02T15:00:00Z"))).isEqualTo(Urgency.LOW);
  }

  @Test
  void beginNextOnADayTheyHave() {
    SupportHours hours = WEB.supportHours().orElseThrow();

    assertThat(hours.nextStart(at("2026-06-05T07:00:00Z"))).contains(at("2026-06-08T07:00:00Z"));
    assertThat(hours.nextStart(at("2026-10-23T08:00:00Z"))).contains(at("2026-10-26T08:00:00Z"));
  }

  @Test
  void doNotBeginOnHolidaysOrBeginAsOnAnotherDay() {
    Service off = withHolidays("off");
    Service saturday = withHolidays("sunday");

    // A Monday, and Tuesday after it.
    assertThat(off.urgencyOf(Severity.SEV2, at("2026-06-01T08:00:00Z"))).isEqualTo(Urgency.LOW);
    assertThat(off.urgencyOf(Severity.SEV2, at("2026-06-02T08:00:00Z"))).isEqualTo(Urgency.HIGH);
    assertThat(off.supportHours().orElseThrow().nextStart(at("2026-05-30T08:00:00Z")))
        .contains(at("2026-06-02T07:00:00Z"));
    assertThat(saturday.urgencyOf(Severity.SEV2, at("2026-06-01T08:00:00Z")))
        .isEqualTo(Urgency.LOW);
  }

  private static Service withHolidays(String as) {
    return Service.parse(
        """
        {"id": "web", "team": "web",
         "supportHours": {"zone": "Europe/Berlin", "start": "09:00", "duration": "8h",
           "holidays": {"as": "%s", "days": ["2026-06-01 Whit Monday"]}}}
        """
            .formatted(as));
  }

  @Test
  void areNotNeeded() {
    Service plain = Service.parse("{\"id\": \"db\", \"team\": \"db\", \"urgency\": \"low\"}");

    assertThat(plain.urgencyOf(Severity.SEV1, at("2026-06-02T07:00:00Z"))).isEqualTo(Urgency.LOW);
  }

  @Test
  void maintenanceLastsUntilItsEndAndNotLonger() {
    assertThat(WEB.inMaintenance(at("2026-06-01T20:59:59Z"))).isTrue();
    assertThat(WEB.inMaintenance(at("2026-06-01T21:00:00Z"))).isFalse();
  }
}
