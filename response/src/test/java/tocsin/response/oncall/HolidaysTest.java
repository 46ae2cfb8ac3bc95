package tocsin.response.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.Json;
import tocsin.ground.time.TimeRange;

class HolidaysTest {
  /// A Wednesday.
  private static final String CHRISTMAS_EVE = "2025-12-24T";

  private static Schedule schedule(String hours, String holidays) {
    return Schedule.parse(
        """
        {"id":"s","zone":"Europe/Berlin","layers":[
         {"name":"all","start":"2025-01-01T00:00","turn":"7d","people":["ana"],
          "restrictions":[%s],"holidays":%s}]}\
        """
            .formatted(hours, holidays));
  }

  private static List<String> shifts(Schedule s, String from, String until) {
    return new FinalSchedule(s)
        .shifts(new TimeRange(Instant.parse(from), Instant.parse(until))).stream()
            .map(h -> h.during().from() + " " + h.during().until())
            .toList();
  }

  private static String holidays(String as) {
    return "{\"name\":\"Berlin\",\"as\":\"%s\",\"days\":[\"12-25 Christmas\",\"2025-12-26\"]}"
        .formatted(as);
  }

  @Test
  void aLayerIsOffOnHolidaysFromMidnightToMidnightOnItsClock() {
    assertThat(
            shifts(
                schedule("", holidays("off")), CHRISTMAS_EVE + "12:00:00Z", "2025-12-28T00:00:00Z"))
        .containsExactly(
            "2025-12-24T12:00:00Z 2025-12-24T23:00:00Z",
            "2025-12-26T23:00:00Z 2025-12-28T00:00:00Z");
  }

  @Test
  void aLayerThatCountsOnHolidaysOnlyIsTheRest() {
    assertThat(
            shifts(
                schedule("", holidays("only")),
                CHRISTMAS_EVE + "12:00:00Z",
                "2025-12-28T00:00:00Z"))
        .containsExactly("2025-12-24T23:00:00Z 2025-12-26T23:00:00Z");
  }

  @Test
  void aWindowThatBeganTheDayBeforeGoesOnIntoAHoliday() {
    assertThat(
            shifts(
                schedule("{\"start\":\"22:00\",\"duration\":\"8h\"}", holidays("off")),
                CHRISTMAS_EVE + "12:00:00Z",
                "2025-12-27T12:00:00Z"))
        .containsExactly("2025-12-24T21:00:00Z 2025-12-25T05:00:00Z");
  }

  @Test
  void aHolidayIsAsAWeekend() {
    Schedule s =
        schedule(
            "{\"day\":\"thursday\",\"start\":\"09:00\",\"duration\":\"8h\"},"
                + "{\"day\":\"sunday\",\"start\":\"12:00\",\"duration\":\"2h\"}",
            holidays("sunday"));

    // Thursday and Friday are holidays; the Sunday after them is one as ever.
    assertThat(shifts(s, CHRISTMAS_EVE + "12:00:00Z", "2025-12-29T00:00:00Z"))
        .containsExactly(
            "2025-12-25T11:00:00Z 2025-12-25T13:00:00Z",
            "2025-12-26T11:00:00Z 2025-12-26T13:00:00Z",
            "2025-12-28T11:00:00Z 2025-12-28T13:00:00Z");
  }

  @Test
  void aDayWithAYearIsNoHolidayInAnother() {
    assertThat(
            shifts(schedule("", holidays("only")), "2026-12-24T00:00:00Z", "2026-12-28T00:00:00Z"))
        .containsExactly("2026-12-24T23:00:00Z 2026-12-25T23:00:00Z");
  }

  @Test
  void aHolidayOfADayOnWhichTheClockChangesIsOfItsLength() {
    Schedule s = schedule("", "{\"as\":\"only\",\"days\":[\"2026-03-29\"]}");

    assertThat(shifts(s, "2026-03-27T00:00:00Z", "2026-03-31T00:00:00Z"))
        .containsExactly("2026-03-28T23:00:00Z 2026-03-29T22:00:00Z");
  }

  @Test
  void whatIsKeptIsReadAgainAndWhatWasKeptBeforeHasNone() {
    Schedule s = schedule("", holidays("sunday"));

    assertThat(Json.read(Json.write(s), Schedule.class)).isEqualTo(s);
    assertThat(Schedule.parse(Json.write(s))).isEqualTo(s);
    assertThat(
            Json.read(Json.write(s).replaceAll(",\"holidays\":\\{[^}]*}", ""), Schedule.class)
                .layers()
                .getFirst()
                .holidays())
        .isEmpty();
  }

  @Test
  void aDayThatIsNoneIsNamed() {
    assertThatThrownBy(() -> schedule("", "{\"as\":\"off\",\"days\":[\"25.12. Christmas\"]}"))
        .isInstanceOf(BadFieldsException.class)
        .hasMessageContaining("25.12.");
    assertThatThrownBy(() -> schedule("", "{\"as\":\"off\",\"days\":[\"02-30\"]}"))
        .hasMessageContaining("02-30");
    assertThatThrownBy(() -> schedule("", "{\"as\":\"closed\",\"days\":[\"12-25\"]}"))
        .hasMessageContaining("closed");
  }
}
