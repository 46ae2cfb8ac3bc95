package tocsin.response.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.ground.time.TimeRange;

/// Who is on call when clocks change, layers lie over each other and somebody steps in.
class FinalScheduleTest {
  private static FinalSchedule berlin(String layers, String overrides) {
    return new FinalSchedule(
        Schedule.parse(
            """
            {"id":"s","zone":"Europe/Berlin","layers":[%s],"overrides":[%s]}\
            """
                .formatted(layers, overrides)));
  }

  private static String layer(String start, String turn, String restrictions) {
    return """
    {"start":"%s","turn":"%s","people":["ana","ben","cyd"],"restrictions":[%s]}\
    """
        .formatted(start, turn, restrictions);
  }

  private static String at(FinalSchedule schedule, String instant) {
    return schedule.at(Instant.parse(instant)).map(o -> o.user().value()).orElse("nobody");
  }

  private static List<String> shifts(FinalSchedule schedule, String from, String until) {
    return schedule.shifts(new TimeRange(Instant.parse(from), Instant.parse(until))).stream()
        .map(s -> s.during().from() + " " + s.user())
        .toList();
  }

  @Test
  void aHandoffInTheMissingHourHappensAtItsEnd() {
    FinalSchedule daily = berlin(layer("2026-03-28T02:30", "24h", ""), "");

    assertThat(at(daily, "2026-03-29T00:59:59Z")).isEqualTo("ana");
    assertThat(at(daily, "2026-03-29T01:00:00Z")).isEqualTo("ben");
    assertThat(at(daily, "2026-03-30T00:29:59Z")).isEqualTo("ben");
    assertThat(at(daily, "2026-03-30T00:30:00Z")).isEqualTo("cyd");
  }

  @Test
  void aHandoffInTheHourThatComesTwiceHappensTheFirstTime() {
    FinalSchedule daily = berlin(layer("2026-10-24T02:30", "24h", ""), "");

    assertThat(at(daily, "2026-10-25T00:29:59Z")).isEqualTo("ana");
    assertThat(at(daily, "2026-10-25T00:30:00Z")).isEqualTo("ben");
    assertThat(at(daily, "2026-10-26T01:29:59Z")).isEqualTo("ben");
    assertThat(at(daily, "2026-10-26T01:30:00Z")).isEqualTo("cyd");
  }

  @Test
  void aTurnInsideTheMissingHourIsLostAndTheOrderDoesNotShift() {
    FinalSchedule hourly = berlin(layer("2026-03-29T01:00", "1h", ""), "");

    assertThat(shifts(hourly, "2026-03-29T00:00:00Z", "2026-03-29T03:00:00Z"))
        .containsExactly(
            "2026-03-29T00:00:00Z ana", "2026-03-29T01:00:00Z cyd", "2026-03-29T02:00:00Z ana");
  }

  @Test
  void aNightShiftEndsAtItsWallClockTimeAlsoInAShortNight() {
    FinalSchedule nights =
        berlin(layer("2026-01-05T09:00", "7d", "{\"start\":\"22:00\",\"duration\":\"8h\"}"), "");

    assertThat(at(nights, "2026-03-28T20:59:59Z")).isEqualTo("nobody");
    assertThat(at(nights, "2026-03-28T21:00:00Z")).isNotEqualTo("nobody");
    assertThat(at(nights, "2026-03-29T03:59:59Z")).isNotEqualTo("nobody");
    assertThat(at(nights, "2026-03-29T04:00:00Z")).isEqualTo("nobody");
  }

  @Test
  void turnsCountBackwardsFromTheStartOfTheRotation() {
    FinalSchedule late =
        berlin(
            """
            {"start":"2026-01-01T00:00","rotationStart":"2026-02-01T09:00","turn":"7d",
             "people":["ana","ben","cyd"]}\
            """,
            "");

    assertThat(at(late, "2026-01-31T12:00:00Z")).isEqualTo("cyd");
    assertThat(at(late, "2026-02-01T07:59:59Z")).isEqualTo("cyd");
    assertThat(at(late, "2026-02-01T08:00:00Z")).isEqualTo("ana");
    assertThat(at(late, "2025-12-31T22:59:59Z")).isEqualTo("nobody");
  }

  @Test
  void theLastLayerWithSomebodyWinsAndTheOneBelowShowsThrough() {
    FinalSchedule two =
        berlin(
            layer("2026-01-05T09:00", "7d", "")
                + ",{\"start\":\"2026-01-05T09:00\",\"turn\":\"7d\",\"people\":[\"dee\"],"
                + "\"restrictions\":[{\"day\":\"monday\",\"start\":\"09:00\",\"duration\":\"8h\"}]}",
            "");

    assertThat(shifts(two, "2026-01-05T08:00:00Z", "2026-01-06T08:00:00Z"))
        .containsExactly("2026-01-05T08:00:00Z dee", "2026-01-05T16:00:00Z ana");
  }

  @Test
  void theOverrideThatWasMadeLastWinsAndASwapCountsOnlyWhereTheOtherIsOnCall() {
    FinalSchedule s =
        berlin(
            layer("2026-01-05T09:00", "24h", ""),
            """
            {"out":"ana","in":"dee","from":"2026-01-05T08:00:00Z","until":"2026-01-08T08:00:00Z"},
            {"who":"eve","from":"2026-01-05T10:00:00Z","until":"2026-01-05T12:00:00Z"},
            {"who":"fay","from":"2026-01-05T11:00:00Z","until":"2026-01-05T11:30:00Z"}\
            """);

    assertThat(shifts(s, "2026-01-05T08:00:00Z", "2026-01-06T12:00:00Z"))
        .containsExactly(
            "2026-01-05T08:00:00Z dee",
            "2026-01-05T10:00:00Z eve",
            "2026-01-05T11:00:00Z fay",
            "2026-01-05T11:30:00Z eve",
            "2026-01-05T12:00:00Z dee",
            "2026-01-06T08:00:00Z ben");
  }
}
