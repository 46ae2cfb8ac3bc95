package tocsin.response.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.response.lint.WatchedMonitor.Failure;
import tocsin.response.words.MonitorId;
import tocsin.response.words.ServiceId;

class BrokenMonitorsTest {
  private static final WatchedMonitor WELL =
      new WatchedMonitor(
          new MonitorId("cpu"),
          "CPU",
          new ServiceId("shop"),
          true,
          Optional.empty(),
          Optional.of(new Matches(4, true, List.of(4, 4, 4))),
          Optional.of(new Extent(0, 100, List.of(90.0))),
          List.of(),
          Optional.empty());

  private final Shelf shelf = new Shelf();

  private List<String> said(WatchedMonitor m) {
    shelf.watched(m);
    return shelf.report().findings().stream()
        .filter(f -> f.about().id().equals("cpu"))
        .map(f -> f.weight().word() + " " + f.check().word() + ": " + f.says())
        .toList();
  }

  private static WatchedMonitor matching(Matches matches) {
    return new WatchedMonitor(
        WELL.id(),
        WELL.title(),
        WELL.service(),
        true,
        Optional.empty(),
        Optional.of(matches),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  private static WatchedMonitor with(
      Optional<Failure> failure, List<String> handles, Optional<Instant> muted) {
    return new WatchedMonitor(
        WELL.id(),
        WELL.title(),
        WELL.service(),
        true,
        failure,
        WELL.matches(),
        WELL.extent(),
        handles,
        muted);
  }

  @Test
  void saysNothingOfOneThatIsWell() {
    assertThat(said(WELL)).isEmpty();
  }

  @Test
  void isBrokenWhenNothingMatchedForADay() {
    assertThat(said(matching(new Matches(0, false, List.of(9, 9)))))
        .containsExactly(
            "problem never_matches: has matched no series with a value for a day, and watches"
                + " nothing");
  }

  @ParameterizedTest
  @CsvSource({"0,1,true", "1,1,false", "1,2,false", "1,3,true", "4,9,true", "5,9,false"})
  void seesFarFewerWhenMoreThanHalfAreMissing(int now, int usual, boolean few) {
    assertThat(said(matching(new Matches(now, true, List.of(usual, usual, 0, usual)))))
        .hasSize(few ? 1 : 0);
  }

  @Test
  void oneOddDayIsNotWhatIsUsual() {
    assertThat(new Matches(3, true, List.of(90, 4, 3, 4, 5, 4, 90)).usual()).isEqualTo(4);
    assertThat(new Matches(3, true, List.of()).usual()).isZero();
  }

  @Test
  void isBrokenWhenItCouldNotBeEvaluatedForAnHour() {
    Instant hour = Shelf.NOW.minus(Duration.ofHours(1));
    assertThat(said(with(failed(hour.plusSeconds(1)), List.of(), Optional.empty()))).isEmpty();
    assertThat(said(with(failed(hour), List.of(), Optional.empty())))
        .containsExactly("problem not_evaluated: cannot be evaluated and watches nothing");
    assertThat(shelf.found(Check.NOT_EVALUATED).getFirst().trace())
        .containsExactly(new Trace(hour, "unknown function 'sumSeriess'"));
  }

  private static Optional<Failure> failed(Instant since) {
    return Optional.of(new Failure(since, "unknown function 'sumSeriess'"));
  }

  @ParameterizedTest
  @CsvSource({"400,false", "401,true", "-300,false", "-301,true"})
  void aThresholdIsFarWhenItIsThreeSpansBeyondAllValues(double threshold, boolean far) {
    assertThat(new Extent(0, 100, List.of(threshold)).outside()).hasSize(far ? 1 : 0);
  }

  @Test
  void nothingIsSaidOfValuesThatNeverMoved() {
    assertThat(new Extent(0, 0, List.of(5.0)).outside()).isEmpty();
  }

  @Test
  void isMutedForTooLongAfterAWeek() {
    Instant week = Shelf.NOW.minus(Duration.ofDays(7));
    assertThat(said(with(Optional.empty(), List.of(), Optional.of(week)))).isEmpty();
    assertThat(said(with(Optional.empty(), List.of(), Optional.of(week.minusSeconds(1)))))
        .containsExactly("warning long_muted: has been muted for 7 days");
  }

  @Test
  void pagesNobodyWhenItsServiceHasNoPolicy() {
    shelf.bareService("shop");
    assertThat(said(WELL))
        .containsExactly(
            "problem pages_nobody: pages nobody: its service 'shop' has no escalation policy");
  }

  @Test
  void aServiceWithoutAPolicyIsToldOnceByItsMonitorsOrElseByItself() {
    shelf.bareService("shop");
    assertThat(shelf.found(Check.SERVICE_WITHOUT_POLICY)).hasSize(1);

    shelf.watched(writing(WELL));
    assertThat(shelf.found(Check.SERVICE_WITHOUT_POLICY)).hasSize(1);
    assertThat(shelf.found(Check.PAGES_NOBODY)).isEmpty();

    shelf.watched(WELL);
    assertThat(shelf.found(Check.PAGES_NOBODY)).hasSize(1);
    assertThat(shelf.found(Check.SERVICE_WITHOUT_POLICY)).isEmpty();
  }

  private static WatchedMonitor writing(WatchedMonitor m) {
    return new WatchedMonitor(
        m.id(),
        m.title(),
        m.service(),
        false,
        m.failure(),
        m.matches(),
        m.extent(),
        m.handles(),
        m.mutedSince());
  }

  @Test
  void handlesThatReachNobodyAreNamed() {
    Handles known = new Handles(Set.of("ana", "ana@example.org", "team-payments"));
    String text =
        "{{#is_alert}}@ana @Team-Payments, @ghost. @slack-ops @here{{/is_alert}}@ben mail@x.y"
            + " @ana@example.org @old@example.org @team-{{service.name}} @gone{{/is_alert}}";

    assertThat(known.dead(text)).containsExactly("ghost", "ben", "old@example.org", "gone");
    assertThat(said(with(Optional.empty(), known.dead("@ghost"), Optional.empty())))
        .containsExactly("warning dead_handle: names @ghost, which reaches nobody");
  }
}
