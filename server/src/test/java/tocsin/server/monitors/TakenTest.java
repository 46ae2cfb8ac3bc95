package tocsin.server.monitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.response.people.Team;
import tocsin.response.words.MonitorId;
import tocsin.response.words.TeamId;
import tocsin.server.lint.Budget;
import tocsin.server.monitors.Tried.Check;

class TakenTest {
  private static final MonitorId LOAD = new MonitorId("load");
  private static final Team TEAM =
      new Team(
          new TeamId("pay"),
          "Payments",
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(10));

  private static Budget had(int used, int own) {
    return new Budget(Optional.of(10), used, Map.of(LOAD, own), false);
  }

  private static Optional<Check> taken(int times, int days, Budget had) {
    return new Taken(times, Duration.ofDays(days), LOAD).of(TEAM, had);
  }

  @Test
  void saysWhatADraftWouldTakeOfWhatTheTeamFindsAcceptable() {
    assertThat(taken(3, 7, had(6, 0)))
        .contains(
            new Check(
                true,
                "It would take 3 of the 10 pages a week that Payments finds acceptable; the team"
                    + " had 6 in the last 7 days"));
  }

  @Test
  void whatIsTooManyIsCountedAndItsOwnPagesAreNotCountedTwice() {
    assertThat(taken(5, 7, had(8, 0)).orElseThrow().said()).endsWith(": 3 too many");
    assertThat(taken(5, 7, had(8, 0)).orElseThrow().good()).isFalse();
    assertThat(taken(5, 7, had(8, 3)))
        .contains(
            new Check(
                true,
                "It would take 5 of the 10 pages a week that Payments finds acceptable; the team"
                    + " had 8 in the last 7 days, 3 of them by this monitor"));
  }

  @Test
  void aDayIsTakenForSevenAndATeamThatStatesNothingIsToldNothing() {
    assertThat(taken(1, 1, had(0, 0)).orElseThrow().said()).startsWith("It would take 7 of");
    assertThat(taken(1, 7, Budget.NONE)).isEmpty();
  }
}
