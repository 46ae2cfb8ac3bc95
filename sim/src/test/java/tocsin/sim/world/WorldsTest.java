package tocsin.sim.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tocsin.ground.loop.Turns;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Desk;
import tocsin.response.desk.Input;
import tocsin.response.paging.PagingFact;
import tocsin.response.paging.Run;
import tocsin.response.people.ContactMethod;
import tocsin.response.words.ContactId;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PageId;
import tocsin.response.words.RunId;
import tocsin.response.words.Severity;
import tocsin.response.words.UserId;

class WorldsTest {
  private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");
  private static final PagingFact.PageDue DUE =
      new PagingFact.PageDue(
          new PageId("INC-1-p1"),
          new RunId("INC-1-r1"),
          new IncidentId("INC-1"),
          new UserId("ana"),
          new ContactMethod.Console(new ContactId("log"), "log"),
          "first step");

  @Test
  void whatMustHoldHoldsInFiveHundredWorlds() {
    List<VirtualWorld.Violation> found =
        LongStream.rangeClosed(1, 500)
            .parallel()
            .mapToObj(seed -> new VirtualWorld(seed).play(Worlds.STEPS))
            .flatMap(Optional::stream)
            .toList();

    assertThat(found).isEmpty();
  }

  @Test
  void aSeedGivesTheSameWorldAgain() {
    VirtualWorld one = new VirtualWorld(7);
    VirtualWorld other = new VirtualWorld(7);
    one.play(Worlds.STEPS);
    other.play(Worlds.STEPS);

    assertThat(one.facts()).isEqualTo(other.facts()).isGreaterThan(50);
  }

  @Test
  void aPageToSomebodyWhoWasNotAssignedIsSeen() {
    assertThat(new OnlyThoseMeant().sees(DUE, NOW, new Desk())).isPresent();
  }

  @Test
  void aPageThatIsDueTwiceIsSeen() {
    var bounded = new DuplicatesAreBounded();

    assertThat(bounded.sees(DUE, NOW, new Desk())).isEmpty();
    assertThat(bounded.sees(DUE, NOW, new Desk())).isPresent();
  }

  @Test
  void aPageThatTheTimelineDoesNotExplainIsSeen() {
    assertThat(TimelineExplains.not(DUE, new ForgettingJournal().views())).isPresent();
  }

  @Test
  void aSecondLeaseBeforeTheFirstEndsIsSeen() {
    var leases = new LeasesHold();
    var first =
        new PagingFact.PageHandedOver(
            DUE.page(), DUE.incident(), 1, NOW.plusSeconds(30), Optional.empty());

    assertThat(leases.sees(first, NOW, new Desk())).isEmpty();
    assertThat(leases.sees(first, NOW.plusSeconds(10), new Desk())).isPresent();
  }

  @Test
  void aPageThatWasPlannedAndNeverCameIsSeen() {
    var plans = new PlansAreKept();
    var planned = new Run.Planned(DUE.user(), DUE.contact(), NOW.plusSeconds(120), "first step");
    plans.sees(
        new PagingFact.LevelEntered(
            DUE.run(),
            DUE.incident(),
            1,
            0,
            List.of(),
            List.of(planned),
            Optional.empty(),
            "first step"),
        NOW,
        new Desk());
    plans.sees(DUE, NOW, new Desk());

    assertThat(plans.holds(NOW.plusSeconds(120), new Desk())).isEmpty();
    assertThat(plans.holds(NOW.plusSeconds(121), new Desk())).isPresent();
  }

  @Test
  void whatTheWorkloadSetsUpIsAllTaken() {
    var turns = new Turns<>(new ForgettingJournal(), Desk::new);

    var random = RandomGenerator.of("L64X128MixRandom");
    var workload = new Workload(random, Season.of(random));

    assertThat(turns.take(workload.setUp(), NOW).answers())
        .allMatch(Answer.Accepted.class::isInstance);
  }

  @Test
  void aPageWithoutAReasonIsSeen() {
    assertThat(new EveryPageIsExplained().sees(DUE, NOW, new Desk())).isPresent();
  }

  @Test
  void worldsPlayInOrdinaryWeeksAndWhereTheClocksChange() {
    assertThat(
            LongStream.rangeClosed(1, 200)
                .mapToObj(RandomGeneratorFactory.of("L64X128MixRandom")::create)
                .map(Season::of)
                .map(Season::zone)
                .distinct())
        .hasSize(4);
  }

  @Test
  void whatMustHoldHoldsWhileAStormLasts() {
    assertThat(
            LongStream.rangeClosed(1, 3)
                .mapToObj(seed -> new VirtualWorld(seed, true).play(Worlds.STEPS))
                .flatMap(Optional::stream))
        .isEmpty();
  }

  @Test
  void aStormIsOfFiveThousandMixedAlerts() {
    List<Input.Trigger> all =
        new Storm(7, Worlds.STEPS).batches().stream().flatMap(List::stream).toList();

    assertThat(all).hasSize(5_000);
    assertThat(all)
        .extracting(t -> t.service().value())
        .contains("shop", "crowd", "search", "ledger");
    assertThat(all).filteredOn(t -> t.key().equals("router")).hasSizeGreaterThan(400);
    assertThat(all).filteredOn(t -> t.key().startsWith("host-")).hasSizeGreaterThan(1_000);
    assertThat(all).extracting(t -> t.text().severity()).contains(Severity.values());
  }

  @Test
  void anAlertThatWasAcceptedAndIsNowhereIsSeen() {
    Input.Trigger sent = new Storm(7, Worlds.STEPS).batches().getFirst().getFirst();

    assertThat(new NothingIsLost().told(sent, Answer.accepted("INC-1"), new Desk())).isPresent();
    assertThat(new NothingIsLost().told(sent, new Answer.NoEffect("held back"), new Desk()))
        .isPresent();
  }

  @Test
  void aMessageOfTooManyPagesIsSeen() {
    var bounded = new QueuesAreBounded();
    PageId lead = new PageId("INC-1-p1");
    List<Optional<String>> seen =
        LongStream.rangeClosed(1, 21)
            .mapToObj(n -> new PageId("INC-" + n + "-p1"))
            .map(p ->
                new PagingFact.PageHandedOver(
                    p,
                    new IncidentId("INC-1"),
                    1,
                    NOW,
                    p.equals(lead) ? Optional.empty() : Optional.of(lead)))
            .map(f -> bounded.sees(f, NOW, new Desk()))
            .toList();

    assertThat(seen.subList(0, 20)).allMatch(Optional::isEmpty);
    assertThat(seen.get(20)).isPresent();
  }
}
