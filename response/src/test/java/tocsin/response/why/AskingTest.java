package tocsin.response.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.response.monitor.Level;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Reading;
import tocsin.response.why.Evidence.HeldThen;
import tocsin.response.why.Evidence.Said;

class AskingTest {
  private static final Instant AT = Instant.parse("2026-06-01T20:00:00Z");
  private static final Instant BEFORE = AT.minusSeconds(60);
  private static final Reading GOOD = new Reading.Clear("a", 50);
  private static final Reading BAD = new Reading.Holds("a", 95, BEFORE);
  private static final Said ALERT = new Said("", Level.ALERT, BEFORE, "a was 95");

  private static Monitor monitor(String more) {
    return Monitor.parse(
        "{\"id\":\"m\",\"service\":\"s\",\"target\":\"a\",\"threshold\":90" + more + "}");
  }

  private static Why why(String more, List<Reading> seen, List<Said> said, HeldThen... held) {
    return Asking.of(
        new Evidence(
            Optional.of(monitor(more)),
            Optional.empty(),
            seen,
            said,
            List.of(held),
            Optional.empty(),
            List.of(),
            true,
            false),
        AT);
  }

  @Test
  void aMonitorThatWasNotThereOrWasOffPagedNobody() {
    Evidence none =
        new Evidence(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            true,
            false);

    assertThat(Asking.of(none, AT).answer()).contains("was not there");
    assertThat(why(",\"enabled\":false", List.of(BAD), List.of()).answer())
        .contains("switched off");
  }

  @Test
  void oneThatMatchedNothingSaysSo() {
    assertThat(why("", List.of(), List.of()).answer())
        .isEqualTo("Nobody was paged: 'a' matched no series.");
  }

  @Test
  void aConditionThatDidNotHoldIsShownWithTheValueOfThen() {
    Why why = why("", List.of(GOOD), List.of());

    assertThat(why.answer()).contains("its condition did not hold");
    assertThat(why.steps()).anyMatch(s -> s.found().equals("a was 50"));
    assertThat(why.steps().getLast().decided()).isTrue();
  }

  @Test
  void aHoldTimeThatWasNotReachedIsNamed() {
    Why why = why(",\"holdFor\":\"5m\"", List.of(new Reading.Pending("a", 95, BEFORE)), List.of());

    assertThat(why.answer()).contains("since " + BEFORE + " only; > 90 for 300 s");
  }

  @Test
  void noDataThatIsKeptIsNamed() {
    assertThat(why("", List.of(new Reading.Missing("a")), List.of()).answer())
        .contains("keep_last");
  }

  @Test
  void aWarningWakesNobody() {
    Said warn = new Said("", Level.WARN, BEFORE, "a was 85");

    assertThat(why("", List.of(GOOD), List.of(warn)).answer()).contains("a warning wakes nobody");
  }

  @Test
  void whatKeptItQuietIsNamedWithItsReason() {
    var held = new HeldThen("", "downtime", "downtime move (database moves), until 21:00");

    assertThat(why("", List.of(BAD), List.of(ALERT), held).answer())
        .isEqualTo("Nobody was paged: downtime move (database moves), until 21:00.");
  }

  @Test
  void aMonitorThatWritesToARoomPagesNobody() {
    assertThat(why(",\"route\":\"chat\"", List.of(BAD), List.of(ALERT)).answer())
        .contains("writes to a room");
  }

  @Test
  void withoutAnIncidentItSaysWhatMayBe() {
    assertThat(why("", List.of(BAD), List.of(ALERT)).answer())
        .contains("no incident had its alert then");
  }
}
