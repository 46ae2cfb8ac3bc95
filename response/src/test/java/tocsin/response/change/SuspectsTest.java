package tocsin.response.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.response.change.Reason.Kind;
import tocsin.response.words.Actor;
import tocsin.response.words.ChangeId;
import tocsin.response.words.ServiceId;

final class SuspectsTest {
  private static final ServiceId CHECKOUT = new ServiceId("checkout");
  private static final ServiceId STORE = new ServiceId("store");
  private static final ServiceId CATALOG = new ServiceId("catalog");
  private static final Instant START = Instant.parse("2026-01-15T02:00:00Z");

  private final List<Change> changes = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private final Question question =
      new Question(CHECKOUT, second(3360), Map.of(STORE, List.of(CHECKOUT, CATALOG)));

  @Test
  void doesNotBlameTheLatestChangeForBeingTheLatest() {
    changes.add(change("flag", 900, ChangeKind.FLAG, STORE));
    changes.add(change("deploy", 1200, ChangeKind.DEPLOY, CHECKOUT));
    changes.add(change("cache", 3300, ChangeKind.CONFIG, CATALOG));

    assertThat(order()).containsExactly("deploy", "cache", "flag");
    assertThat(kinds("cache")).containsExactly(Kind.UNRELATED, Kind.CLOSE_IN_TIME);
    assertThat(kinds("flag")).contains(Kind.CALLER_ONLY);
  }

  @Test
  void prefersTheVersionThatFailsToALaterChangeOfTheSameService() {
    changes.add(change("build", 1200, ChangeKind.DEPLOY, CHECKOUT));
    changes.add(change("setting", 3300, ChangeKind.CONFIG, CHECKOUT));
    assertThat(order()).containsExactly("setting", "build");

    evidence.add(new Evidence.FailingInstance("chk1", "2"));
    assertThat(order()).containsExactly("build", "setting");
  }

  @Test
  void countsOnlyTheSeriesThatMovedFirst() {
    changes.add(change("build", 1200, ChangeKind.DEPLOY, CHECKOUT));
    changes.add(change("setting", 2700, ChangeKind.CONFIG, CHECKOUT));
    evidence.add(new Evidence.LeftUsualRange("heap", "chk1", second(1500)));
    evidence.add(new Evidence.LeftUsualRange("heap", "chk2", second(1560)));
    evidence.add(new Evidence.LeftUsualRange("latency", "chk1", second(2800)));

    assertThat(order()).containsExactly("build", "setting");
    assertThat(kinds("build")).contains(Kind.FIRST_SIGN_AFTER_IT);
    assertThat(kinds("setting")).contains(Kind.SIGNS_BEFORE_IT);
  }

  @Test
  void takesAFailureThatEndsWithTheRevertAsAReason() {
    changes.add(change("build", 1200, ChangeKind.DEPLOY, CHECKOUT));
    changes.add(
        new Change(
            new ChangeId("back"),
            second(4140),
            Optional.of(second(4240)),
            ChangeKind.REVERT,
            CHECKOUT,
            "back",
            new Actor.Tocsin(),
            Optional.of("2"),
            Optional.of("1"),
            Optional.empty(),
            List.of()));
    assertThat(kinds("build")).doesNotContain(Kind.ENDS_WHEN_REVERTED);

    evidence.add(new Evidence.FailuresEnded(second(4230)));
    assertThat(kinds("build")).contains(Kind.ENDS_WHEN_REVERTED);
    assertThat(order()).as("what came after the failure is no suspect").containsExactly("build");
  }

  @Test
  void looksAtADependencyThatFailsTooBeforeAnOldChangeOfItsOwn() {
    changes.add(change("flag", 900, ChangeKind.FLAG, STORE));
    changes.add(change("deploy", 1200, ChangeKind.DEPLOY, CHECKOUT));
    Question ofStore = new Question(STORE, second(3470), question.dependsOn());

    evidence.add(new Evidence.AlsoFailing(CHECKOUT));

    assertThat(Suspects.rank(ofStore, changes, evidence))
        .extracting(s -> s.change().id().value())
        .containsExactly("deploy", "flag");
  }

  private List<String> order() {
    return Suspects.rank(question, changes, evidence).stream()
        .map(s -> s.change().id().value())
        .toList();
  }

  private List<Kind> kinds(String id) {
    return Suspects.rank(question, changes, evidence).stream()
        .filter(s -> s.change().id().value().equals(id))
        .flatMap(s -> s.reasons().stream())
        .map(Reason::kind)
        .toList();
  }

  private static Change change(String id, int second, ChangeKind kind, ServiceId service) {
    boolean deploy = kind == ChangeKind.DEPLOY;
    return new Change(
        new ChangeId(id),
        second(second),
        deploy ? Optional.of(second(second + 100)) : Optional.empty(),
        kind,
        service,
        id,
        new Actor.Tocsin(),
        deploy ? Optional.of("1") : Optional.empty(),
        deploy ? Optional.of("2") : Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Instant second(int t) {
    return START.plusSeconds(t);
  }
}
