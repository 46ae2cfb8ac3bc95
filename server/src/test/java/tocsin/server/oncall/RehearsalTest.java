package tocsin.server.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.server.oncall.Fixtures.ANA;
import static tocsin.server.oncall.Fixtures.BO;
import static tocsin.server.oncall.Fixtures.at;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.response.desk.Directory;
import tocsin.response.words.PolicyId;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

class RehearsalTest {
  private static final PolicyId SHOP = new PolicyId("shop");
  private static final Directory DIRECTORY =
      Fixtures.directory(
          """
          {"id":"shop","repeats":1,"steps":[
            {"delay":"5m","targets":[{"schedule":"primary"}]},
            {"delay":"30s","targets":[{"user":"bo"}]}]}
          """);

  private static List<String> lines(String moment, Urgency urgency, Optional<UserId> answers) {
    Instant at = at(moment);
    var stage =
        new PolicyPage.Stage(
            DIRECTORY.policy(SHOP).orElseThrow(),
            DIRECTORY,
            Fixtures.people(),
            new Moments(ZoneId.of("UTC")),
            at);
    var all = Rehearsal.play(DIRECTORY, new Rehearsal.Case(SHOP, urgency, at, answers));
    return new RehearsalLines(stage, at, answers)
        .of(all).stream().map(l -> l.after() + " " + l.strong() + " " + l.says()).toList();
  }

  @Test
  void tellsMinuteByMinuteWhoIsPagedWhenNoOneAnswers() {
    assertThat(lines("24T03:07", Urgency.HIGH, Optional.empty()))
        .startsWith(
            "0:00 An incident opens",
            "0:00 Step 1 Ana Ruiz has it",
            "0:00 Ana Ruiz mail to ana@example.org",
            "1:00 Ana Ruiz text to … 678",
            "5:00 Step 2 Bo Lind has it",
            "5:00 Bo Lind mail to bo@example.org",
            // The text after a minute is dropped: the next round comes first.
            "5:30 Step 1, round 2 Ana Ruiz has it")
        // What the last step had planned is still sent, as it is for real.
        .endsWith(
            "11:00 No one answered the incident stays open and says so",
            "11:30 Bo Lind text to … 678");
  }

  @Test
  void endsWhenSomebodyAnswers() {
    assertThat(lines("24T03:07", Urgency.HIGH, Optional.of(BO)))
        .last()
        .isEqualTo("5:00 Bo Lind answers; nobody else is paged");
  }

  @Test
  void inAGapTheNextStepIsFirst() {
    assertThat(lines("28T15:00", Urgency.HIGH, Optional.of(BO)))
        .contains("0:00 Step 2 Bo Lind has it");
  }

  @Test
  void whatIsNotUrgentNeverGoesOn() {
    assertThat(lines("24T03:07", Urgency.LOW, Optional.empty()))
        .containsExactly(
            "0:00 An incident opens",
            "0:00 Step 1 Ana Ruiz has it",
            "0:00 Ana Ruiz hears nothing: no notification rule for low urgency");
  }

  @Test
  void theAnswerComesBeforeTheEvidence() {
    var stage =
        new PolicyPage.Stage(
            DIRECTORY.policy(SHOP).orElseThrow(),
            DIRECTORY,
            Fixtures.people(),
            new Moments(ZoneId.of("UTC")),
            at("24T03:07"));
    RehearsalPage page = RehearsalPage.of(stage, n -> n.equals("at") ? "2026-11-24T03:07" : "");

    assertThat(page.big()).isEqualTo("Ana Ruiz is told at once, by mail.");
    assertThat(page.then())
        .isEqualTo("2 people are told; if no one answers, it is over after 11 min.");
    assertThat(page.others())
        .extracting(RehearsalPage.Moment::says)
        .containsExactly("Now", "Tonight 03:00", "Saturday 15:00", "In the gap, Sat 28 Nov, 14:00");
    assertThat(page.people()).containsOnlyKeys(ANA.value(), BO.value());
  }
}
