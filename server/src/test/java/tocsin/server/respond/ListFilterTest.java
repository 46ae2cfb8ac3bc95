package tocsin.server.respond;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

final class ListFilterTest {
  private static final Instant NOW = Instant.parse("2026-11-26T23:30:00Z");
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  @Test
  void everyFilterStandsInTheAddressAndIsReadBackFromIt() {
    String query =
        "state=all&q=card+%26+pay&severity=SEV2&service=shop&when=range"
            + "&from=2026-11-01&to=2026-11-10&mine=1";

    ListFilter filter = ListFilter.of(query);

    assertThat(filter.query()).isEqualTo(query);
    assertThat(filter.narrowed()).isEqualTo(5);
    assertThat(filter.in("open")).isEqualTo("/incidents?" + query.substring("state=all&".length()));
  }

  @Test
  void fieldsThatAreEmptyOrUnknownNarrowNothing() {
    ListFilter filter = ListFilter.of("severity=&service=&when=tomorrow&from=&to=&q=&colour=red");

    assertThat(filter.query()).isEmpty();
    assertThat(filter.isPlain()).isTrue();
  }

  @Test
  void daysAreThoseOfTheReadersClock() {
    // Half past midnight of the 27th in Madrid.
    assertThat(when("today").from(NOW, MADRID)).isEqualTo("2026-11-26T23:00:00Z");
    assertThat(when("7d").from(NOW, MADRID)).isEqualTo("2026-11-19T23:30:00Z");
    assertThat(when("30d").until(MADRID)).isEmpty();
  }

  @Test
  void aRangeHoldsItsLastDayWholeAndMayBeOpenOrGivenTheWrongWayRound() {
    Period range = when("range&from=2026-03-29&to=2026-03-29");
    assertThat(range.from(NOW, MADRID)).isEqualTo("2026-03-28T23:00:00Z");
    // The clocks went forward that night: a day of 23 hours.
    assertThat(range.until(MADRID)).hasValue(Instant.parse("2026-03-29T22:00:00Z"));

    assertThat(when("range&to=2026-03-29").from(NOW, MADRID)).isEqualTo(Instant.EPOCH);
    assertThat(when("range&from=2026-05-02&to=2026-05-01"))
        .isEqualTo(when("range&from=2026-05-01&to=2026-05-02"));
    assertThat(when("range&from=2026-02-31&to=soon").first()).isEmpty();
  }

  private static Period when(String words) {
    return ListFilter.of("when=" + words).when();
  }
}
