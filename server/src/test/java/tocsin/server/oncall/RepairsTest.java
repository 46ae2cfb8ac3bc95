package tocsin.server.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.server.oncall.Fixtures.HOLED;
import static tocsin.server.oncall.Fixtures.range;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Schedule;

class RepairsTest {
  private static final TimeRange GAP = range("28T14:00", "28T18:00");

  @Test
  void aLayerThatIsStretchedClosesTheGapOfEveryWeek() {
    List<Repairs.Repair> all = new Repairs(Fixtures.scene(HOLED, Draft.empty(1)), GAP).all();

    assertThat(all)
        .extracting(Repairs.Repair::says)
        .containsExactly("Let Weekdays end at 18:00", "Start Weekends at 14:00", "I cover it");
    Schedule mended = all.get(1).draft().on(HOLED);
    var ahead = new TimeRange(GAP.from(), GAP.from().plus(Duration.ofDays(28)));
    assertThat(new FinalSchedule(mended).gaps(ahead)).isEmpty();
  }

  @Test
  void theHoursGainedBelongToWhoeverHasTheRestOfTheWeekend() {
    Schedule.Layer weekends = HOLED.layers().getLast();
    Schedule two =
        Draft.empty(1)
            .with(
                List.of(
                    HOLED.layers().getFirst(),
                    new Schedule.Layer(
                        weekends.name(),
                        weekends.start(),
                        weekends.end(),
                        weekends.rotationStart(),
                        weekends.turn(),
                        List.of(Fixtures.ANA, Fixtures.BO),
                        weekends.restrictions())))
            .on(HOLED);

    Repairs.Repair start = new Repairs(Fixtures.scene(two, Draft.empty(1)), GAP).all().get(1);

    assertThat(start.says()).isEqualTo("Start Weekends at 14:00");
    FinalSchedule plan = new FinalSchedule(start.draft().on(two));
    assertThat(plan.at(GAP.from()).orElseThrow().user())
        .isEqualTo(plan.at(GAP.until()).orElseThrow().user())
        .isEqualTo(new FinalSchedule(two).at(GAP.until()).orElseThrow().user());
  }

  @Test
  void saysWhoAPageInTheGapWouldReach() {
    var directory =
        Fixtures.directory(
            """
            {"id":"shop","steps":[{"delay":"5m","targets":[{"schedule":"primary"}]},
                                  {"delay":"5m","targets":[{"user":"bo"}]}]}
            """);
    Scene scene = Fixtures.scene(HOLED, Draft.empty(1));
    var policy = directory.policy(new tocsin.response.words.PolicyId("shop")).orElseThrow();

    assertThat(GapFate.of(List.of(policy), directory, scene, GAP).says())
        .isEqualTo("A page in this gap would go to step 2, Bo Lind.");
  }

  @Test
  void saysWhenAPageInTheGapWouldReachNoOne() {
    var directory =
        Fixtures.directory(
            "{\"id\":\"shop\",\"steps\":[{\"delay\":\"5m\",\"targets\":[{\"schedule\":\"primary\"}]}]}");
    Scene scene = Fixtures.scene(HOLED, Draft.empty(1));
    var policy = directory.policy(new tocsin.response.words.PolicyId("shop")).orElseThrow();

    GapFate fate = GapFate.of(List.of(policy), directory, scene, GAP);

    assertThat(fate.isCaught()).isFalse();
    assertThat(fate.says())
        .isEqualTo("A page in this gap would reach no one until Sat 28 Nov, 18:00.");
  }
}
