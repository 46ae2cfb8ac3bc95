package tocsin.server.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.response.incident.Incident;
import tocsin.response.paging.Page;
import tocsin.response.review.ActionItem.State;
import tocsin.response.review.Review;
import tocsin.server.learn.Insights.Stat;

final class InsightsTest {
  private final List<Incident> incidents = new ArrayList<>();
  private final List<Page> pages = new ArrayList<>();
  private final List<Review> reviews = new ArrayList<>();

  private Insights seen(Optional<Instant> since) {
    var known =
        new Known(
            incidents,
            pages,
            reviews,
            List.of(
                Cases.user("ana", "Ana Ruiz", "Europe/Berlin"),
                Cases.user("emi", "Emi Tanaka", "Asia/Tokyo")),
            List.of(),
            since);
    return Insights.of(known, Cases.NOW, 7);
  }

  private static Instant daysAgo(int days) {
    return Cases.NOW.minus(Duration.ofDays(days));
  }

  @Test
  void saysThatNothingHappened() {
    Insights insights = seen(Optional.empty());

    assertThat(insights.sentence())
        .isEqualTo("Nothing happened: no incident opened and nobody was paged.");
    assertThat(insights.stats()).extracting(Stat::value).contains("–");
    assertThat(insights.promises().isEmpty()).isTrue();
  }

  @Test
  void comparesMediansWithTheTimeBefore() {
    incidents.add(Cases.incident(1, daysAgo(1), 2, 30));
    incidents.add(Cases.incident(2, daysAgo(2), 4, 50));
    incidents.add(Cases.incident(3, daysAgo(10), 9, 40));

    Stat acknowledge = seen(Optional.empty()).stats().getFirst();

    assertThat(acknowledge.value()).isEqualTo("3 min");
    assertThat(acknowledge.unit()).isEqualTo("median of 2");
    assertThat(acknowledge.than()).isEqualTo("6 min faster than the 7 days before");
    assertThat(acknowledge.tone()).isEqualTo("better");
  }

  @Test
  void nightIsWhereThePersonLives() {
    Instant oneAtNightInBerlin = Instant.parse("2026-11-25T00:00:00Z");
    pages.add(Cases.page(1, 1, "ana", oneAtNightInBerlin));
    pages.add(Cases.page(2, 1, "emi", oneAtNightInBerlin));

    List<PersonLoad> people = seen(Optional.empty()).people();

    assertThat(people).extracting(PersonLoad::name).containsExactly("Ana Ruiz", "Emi Tanaka");
    assertThat(people).extracting(PersonLoad::night).containsExactly(1, 0);
    assertThat(people).extracting(PersonLoad::day).containsExactly(0, 1);
  }

  @Test
  void countsThePagesOfAMonitorByTheIncidentsItOpened() {
    incidents.add(Cases.incident(1, daysAgo(1), -1, 30));
    incidents.add(Cases.incident(2, daysAgo(2), 1, 30));
    pages.add(Cases.page(1, 1, "ana", daysAgo(1)));
    pages.add(Cases.page(2, 2, "ana", daysAgo(2)));
    Instant tenAtNightInTokyo = daysAgo(2).plus(Duration.ofHours(1));
    pages.add(Cases.page(3, 2, "emi", tenAtNightInTokyo));

    Insights insights = seen(Optional.empty());

    assertThat(insights.monitors())
        .containsExactly(new NoisyMonitor("errors", "errors", 2, 3, 1, 1, false));
    assertThat(insights.services())
        .containsExactly(new Insights.Again("shop", "/services/shop", 2, 100));
    assertThat(insights.stats().getLast().value()).isEqualTo("50%");
    assertThat(insights.sentence())
        .isEqualTo(
            "2 incidents opened, the time before had none. 3 pages went out, 1 of them at night."
                + " Half of them or more began with errors.");
  }

  @Test
  void theLastDayOfAnItemIsNotLateYet() {
    reviews.add(
        Cases.review(
            Map.of(),
            Cases.item("a1", State.ACCEPTED, "ana", "2026-11-26"),
            Cases.item("a2", State.IN_PROGRESS, "emi", "2026-11-14"),
            Cases.item("a3", State.VERIFIED, "emi", "2026-11-14"),
            Cases.item("a4", State.DECLINED, "emi", "2026-11-14")));

    Promises promises = seen(Optional.empty()).promises();

    assertThat(promises.open())
        .extracting(Promise::when)
        .containsExactly("12 days late", "due today");
    assertThat(List.of(promises.done(), promises.all(), promises.late())).containsExactly(1, 3, 1);
  }

  @Test
  void putsEachIncidentIntoOneWeek() {
    for (int day = 0; day < 7; day++) {
      incidents.add(Cases.incident(day, daysAgo(day).minusSeconds(1), 1, 2));
    }

    Weeks weeks = seen(Optional.empty()).weeks();

    assertThat(weeks.weeks()).extracting(Week::all).containsExactly(7);
    assertThat(weeks.boxes()).hasSize(1);
  }

  @Test
  void saysWhenNotEverythingWasRead() {
    assertThat(seen(Optional.of(daysAgo(3))).cut()).contains(daysAgo(3));
    assertThat(seen(Optional.of(daysAgo(30))).cut()).isEmpty();
  }
}
