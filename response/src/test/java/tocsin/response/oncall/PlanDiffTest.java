package tocsin.response.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.ground.time.TimeRange;
import tocsin.response.words.UserId;

/// What another plan changes over ninety days in which the clock goes back by an hour.
class PlanDiffTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final TimeRange AUTUMN = PlanDiff.ahead(Instant.parse("2026-09-14T07:00:00Z"));

  private static FinalSchedule plan(String people, String more) {
    return new FinalSchedule(
        Schedule.parse(
            """
            {"id":"s","zone":"Europe/Berlin",
             "layers":[{"start":"2026-01-05T09:00","turn":"7d","people":[%s]%s}]}\
            """
                .formatted(people, more)));
  }

  private static PlanDiff diff(FinalSchedule before, FinalSchedule after) {
    return PlanDiff.between(before, after, AUTUMN, u -> BERLIN);
  }

  private static List<String> words(PlanDiff diff) {
    return new PlanWords(UserId::value).of(diff);
  }

  @Test
  void thatNothingChangesIsSaid() {
    FinalSchedule same = plan("\"ana\",\"ben\"", "");

    assertThat(words(diff(same, same)))
        .containsExactly("Nobody's next 90 days change", "Every hour stays covered");
  }

  @Test
  void aThirdPersonInTheRotationTakesFromBoth() {
    PlanDiff diff = diff(plan("\"ana\",\"ben\"", ""), plan("\"ana\",\"ben\",\"cyd\"", ""));

    assertThat(words(diff).getFirst()).isEqualTo("8 shifts change hands in the next 90 days");
    assertThat(diff.loads())
        .filteredOn(l -> l.who().value().equals("cyd"))
        .allSatisfy(l -> {
          assertThat(l.before()).isEqualTo(Figures.NONE);
          assertThat(l.after().nights()).isEqualTo(28);
        });
    assertThat(words(diff)).anyMatch(w -> w.startsWith("cyd gets 28 d 1 h more, 28 nights more"));
  }

  @Test
  void hoursThatNobodyHasAnyMoreAreCountedAlsoInTheNightOfTwentyFiveHours() {
    String days = ",\"restrictions\":[{\"start\":\"04:00\",\"duration\":\"22h\"}]";
    PlanDiff diff = diff(plan("\"ana\"", ""), plan("\"ana\"", days));

    // From 02:00 to 04:00 in each of 90 nights; in one of them 02:00 comes twice.
    assertThat(diff.uncovered()).isEqualTo(Duration.ofHours(181));
    assertThat(diff.changingHands()).isZero();
    assertThat(words(diff)).startsWith("7 d 13 h become uncovered");
  }

  @Test
  void theDifferenceIsTheSameAsWhoIsOnCallAtEachInstant() {
    FinalSchedule before = plan("\"ana\",\"ben\"", "");
    FinalSchedule after = plan("\"ben\",\"ana\",\"cyd\"", "");
    PlanDiff diff = diff(before, after);

    for (Instant t = AUTUMN.from(); t.isBefore(AUTUMN.until()); t = t.plusSeconds(1_800)) {
      Instant at = t;
      boolean changed = !before.at(at).map(OnCall::user).equals(after.at(at).map(OnCall::user));
      assertThat(diff.handovers().stream().anyMatch(h -> h.during().contains(at)))
          .as(at.toString())
          .isEqualTo(changed);
    }
  }
}
