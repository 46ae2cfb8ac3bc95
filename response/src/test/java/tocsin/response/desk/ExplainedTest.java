package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.response.desk.Watching.START;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.Json;
import tocsin.response.document.Kind;
import tocsin.response.monitor.Explanation;
import tocsin.response.monitor.Explanation.Size;
import tocsin.response.monitor.Level;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.why.Why.Step;
import tocsin.response.why.WhyFact;
import tocsin.response.words.MonitorId;

/// What is written down of a change beside the change.
class ExplainedTest {
  private static final MonitorId ERRORS = new MonitorId("errors");

  private final Watching w = new Watching();

  private static Explanation seen(Size size) {
    return new Explanation(
        START,
        "x",
        START.minusSeconds(60),
        START,
        "the newest value",
        "> 1",
        Optional.of(1.0),
        Optional.empty(),
        "The condition of the alert held long enough.",
        List.of(),
        1,
        1,
        size);
  }

  private void fires(String key, Size size) {
    var fact =
        new MonitorFact.Fired(ERRORS, "x", 2, "> 1", w.house.now(), List.of("x"), key, Level.ALERT);
    w.house.ask(new Input.Judged(fact, Optional.of(seen(size))));
  }

  private List<WhyFact.Explained> explained() {
    return w.house.journal().rows("explanation", "errors", Long.MAX_VALUE, 10).stream()
        .map(r -> Json.read(r.body(), WhyFact.Explained.class))
        .toList();
  }

  private String found(String asked) {
    return explained().getFirst().steps().stream()
        .filter(s -> s.asked().startsWith(asked))
        .map(Step::found)
        .findFirst()
        .orElse("");
  }

  @Test
  void whoIsPagedAndWhyStandsInTheSameCommit() {
    w.monitor("errors", "checkout", "{}");

    fires("host:a", Size.FULL);

    assertThat(explained()).extracting(WhyFact.Explained::became).containsExactly("Alert");
    assertThat(found("Did a downtime")).isEqualTo("there was none");
    assertThat(found("Did anything else")).isEqualTo("nothing; it depends on no monitor");
    assertThat(found("Where")).isEqualTo("service checkout, policy checkout, at SEV3");
    assertThat(found("What followed")).contains("was opened").contains("ana is paged by");
    assertThat(found("What did the message")).isEqualTo("OK to Alert, value 2.0, group host:a");
  }

  @Test
  void aDowntimeThatHeldItIsNamed() {
    w.monitor("errors", "checkout", "{}");
    w.house.save(
        Kind.DOWNTIME,
        "move",
        """
        {"id":"move","why":"database moves","monitors":{"ids":["errors"]},"scope":"*","from":"2026-06-01T19:00:00Z",
         "until":"2026-06-01T22:00:00Z"}
        """);

    fires("host:a", Size.FULL);

    assertThat(found("Did a downtime")).contains("database moves");
    assertThat(found("What followed")).isEqualTo("nothing at that moment");
  }

  @Test
  void whatItDependsOnIsNamedWithHowItStood() {
    w.monitor("dbdown", "db", "{}");
    w.monitor("errors", "checkout", "{\"dependsOn\":{\"monitors\":[\"dbdown\"]}}");
    w.fires("dbdown", "host:a");

    fires("host:a", Size.FULL);

    assertThat(found("Did anything else")).contains("depends on dbdown").contains("(ALERT)");
    assertThat(explained().getFirst().steps())
        .filteredOn(Step::decided)
        .extracting(Step::asked)
        .containsExactly("Did anything else keep it quiet?");
  }

  @Test
  void whatIsNoNewsIsNotExplainedAgain() {
    w.monitor("errors", "checkout", "{}");

    fires("host:a", Size.FULL);
    w.house.passes(5);
    fires("host:a", Size.FULL);

    assertThat(explained()).hasSize(1);
  }

  @Test
  void itIsFoundByTheAlertAndTheMoment() {
    w.monitor("errors", "checkout", "{}");

    fires("host:a", Size.BRIEF);

    Instant at = w.house.now();
    assertThat(w.house.journal().row("explanation", WhyFact.row("errors/host:a", at))).isPresent();
  }

  @Test
  void briefIsBelowAKibibyteAndAHalfWithAllThatWasLookedAt() {
    w.monitor("errors", "checkout", "{}");

    fires("host:a", Size.BRIEF);

    assertThat(explained().getFirst().steps()).hasSize(4);
    assertThat(Json.write(explained().getFirst())).hasSizeLessThan(1_536);
  }
}
