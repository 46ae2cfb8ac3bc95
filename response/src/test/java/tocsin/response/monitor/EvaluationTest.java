package tocsin.response.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.response.monitor.Monitors.GAP;
import static tocsin.response.monitor.Monitors.above10;
import static tocsin.response.monitor.Monitors.trace;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tocsin.response.monitor.Progress.Alarm;

final class EvaluationTest {
  private static final String STRICT = "\"lateness\": \"0s\", ";

  @Test
  void firesAtOnceWithoutAHoldTime() {
    var verdict = judge(above10(""), Progress.NEW, 100, trace("x", 100, 1, 11)).verdict();

    assertThat(verdict)
        .isEqualTo(new Verdict.Fires("x", 11, Instant.ofEpochSecond(90), List.of("x")));
  }

  @Test
  void holdsInEverySlotOfTheHoldTimeBeforeItFires() {
    Monitor monitor = above10(STRICT + "\"holdFor\": \"30s\"");

    assertThat(judge(monitor, Progress.NEW, 100, trace("x", 100, 1, 11, 12)).verdict())
        .isEqualTo(new Verdict.Pending("x", Instant.ofEpochSecond(110)));
    assertThat(judge(monitor, Progress.NEW, 110, trace("x", 110, 1, 11, 12, 13)).verdict())
        .isInstanceOf(Verdict.Fires.class);
  }

  @Test
  void startsTheCountAgainAfterAGap() {
    Monitor monitor = above10(STRICT + "\"holdFor\": \"30s\"");

    assertThat(judge(monitor, Progress.NEW, 100, trace("x", 100, 11, 11, GAP, 11)).verdict())
        .isEqualTo(new Verdict.Pending("x", Instant.ofEpochSecond(120)));
  }

  @Test
  void doesNotMixGroups() {
    Monitor monitor = above10(STRICT + "\"holdFor\": \"20s\"");

    var verdict =
        judge(monitor, Progress.NEW, 100, trace("x", 100, 11, 1), trace("y", 100, 1, 11)).verdict();

    assertThat(verdict).isInstanceOf(Verdict.Pending.class);
  }

  @Test
  void takesTheFirstOfSeveralGroupsAsSubjectAndNamesTheOthers() {
    var verdict =
        judge(
                above10(""),
                Progress.NEW,
                100,
                trace("w", 100, 1),
                trace("x", 100, 11),
                trace("y", 100, 12))
            .verdict();

    assertThat(verdict)
        .isEqualTo(new Verdict.Fires("x", 11, Instant.ofEpochSecond(90), List.of("x", "y")));
  }

  @Test
  void waitsForASampleThatIsStillOnItsWay() {
    Monitor monitor = above10("\"holdFor\": \"20s\", \"lateness\": \"10s\"");

    assertThat(judge(monitor, Progress.NEW, 100, trace("x", 90, 11, 11)).verdict())
        .isInstanceOf(Verdict.Fires.class);
    assertThat(judge(monitor, Progress.NEW, 110, trace("x", 90, 11, 11)).verdict())
        .isInstanceOf(Verdict.Unknown.class);
  }

  @Test
  void recoversWhenTheConditionWasFalseForLongEnough() {
    Monitor monitor = above10("\"recoverAfter\": \"20s\"");
    Progress firing = firing("x", 50);

    Judgement first = judge(monitor, firing, 100, trace("x", 100, 1));
    Judgement second = judge(monitor, first.progress(), 120, trace("x", 120, 1));

    assertThat(first.verdict()).isEqualTo(new Verdict.Recovering(Instant.ofEpochSecond(120)));
    assertThat(second.verdict())
        .isEqualTo(new Verdict.Recovers(Instant.ofEpochSecond(50), "condition false for 20 s"));
    assertThat(second.progress().firing()).isEmpty();
  }

  @Test
  void countsRecoveryAnewWhenTheConditionComesBack() {
    Monitor monitor = above10("\"recoverAfter\": \"20s\"");

    Judgement good = judge(monitor, firing("x", 50), 100, trace("x", 100, 1));
    Judgement bad = judge(monitor, good.progress(), 110, trace("x", 110, 11));
    Judgement again = judge(monitor, bad.progress(), 120, trace("x", 120, 1));

    assertThat(bad.verdict()).isEqualTo(new Verdict.StillFires());
    assertThat(again.verdict()).isEqualTo(new Verdict.Recovering(Instant.ofEpochSecond(140)));
  }

  @Test
  void takesMissingDataForNeitherTroubleNorRecovery() {
    Monitor monitor = above10(STRICT + "\"recoverAfter\": \"10s\"");
    Progress progress = firing("x", 50);

    for (int at = 100; at < 1_000; at += 10) {
      Judgement judged = judge(monitor, progress, at, trace("x", at, GAP, GAP));
      progress = judged.progress();
      assertThat(judged.verdict()).isEqualTo(new Verdict.StillFires());
    }
    assertThat(judge(monitor, Progress.NEW, 100).verdict()).isEqualTo(new Verdict.Unknown());
  }

  @Test
  void recoversThoughOneOfSeveralGroupsIsGone() {
    Monitor monitor = above10(STRICT + "\"recoverAfter\": \"0s\"");

    var verdict =
        judge(monitor, firing("x", 50), 100, trace("x", 100, GAP), trace("y", 100, 1)).verdict();

    assertThat(verdict).isInstanceOf(Verdict.Recovers.class);
  }

  @Test
  void alertsForSilenceOnlyAfterDataWasSeen() {
    Monitor monitor = above10(STRICT + "\"noData\": {\"choice\": \"alert\", \"after\": \"60s\"}");
    Progress seen = judge(monitor, Progress.NEW, 100, trace("x", 100, 1)).progress();

    assertThat(judge(monitor, Progress.NEW, 900).verdict()).isEqualTo(new Verdict.Unknown());
    assertThat(judge(monitor, seen, 150).verdict()).isEqualTo(new Verdict.Unknown());
    Judgement silent = judge(monitor, seen, 160);
    assertThat(silent.verdict()).isEqualTo(new Verdict.FiresForSilence(Instant.ofEpochSecond(100)));
    assertThat(judge(monitor, silent.progress(), 170, trace("x", 170, 1)).verdict())
        .isEqualTo(new Verdict.Recovers(Instant.ofEpochSecond(160), "data is back"));
  }

  @Test
  void letsSilenceEndAnAlarmWhenThatWasChosen() {
    Monitor monitor = above10(STRICT + "\"noData\": {\"choice\": \"ok\", \"after\": \"60s\"}");
    Progress firing = judge(monitor, Progress.NEW, 100, trace("x", 100, 11)).progress();

    assertThat(judge(monitor, firing, 160).verdict()).isInstanceOf(Verdict.Recovers.class);
  }

  @Test
  void putsFineSamplesIntoTheSlotsThatWereAskedFor() {
    Monitor monitor = above10(STRICT + "\"holdFor\": \"20s\", \"slot\": \"10s\"");
    double[] oneEachTen = new double[20];
    Arrays.fill(oneEachTen, GAP);
    oneEachTen[3] = 11;
    oneEachTen[13] = 11;
    Trace fine = new Trace("x", 81_000, 1_000, oneEachTen);

    assertThat(judge(monitor, Progress.NEW, 100, fine).verdict()).isInstanceOf(Verdict.Fires.class);
  }

  @Test
  void knowsAfterARestartOnlyWhatTheFactsSay() {
    MonitorStates states = new MonitorStates();
    Monitor monitor = above10("");
    Judgement judged = judge(monitor, Progress.NEW, 100, trace("x", 100, 11));
    MonitorFact fired = judged.facts(monitor).getFirst();

    assertThat(states.isNews(fired)).isTrue();
    states.apply(fired, Instant.ofEpochSecond(100));

    assertThat(states.isNews(fired)).isFalse();
    assertThat(Progress.of(states.alarms(monitor.id())).firing())
        .isEqualTo(judged.progress().firing());
  }

  private static Progress firing(String subject, int since) {
    return Progress.of(Map.of("", new Alarm(subject, Instant.ofEpochSecond(since))));
  }

  private static Judgement judge(Monitor monitor, Progress before, int at, Trace... traces) {
    return Evaluation.judge(monitor, List.of(traces), before, Instant.ofEpochSecond(at));
  }
}
