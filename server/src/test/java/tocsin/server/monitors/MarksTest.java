package tocsin.server.monitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tocsin.response.change.Change;
import tocsin.response.change.ChangeKind;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.words.Actor;
import tocsin.response.words.ChangeId;
import tocsin.response.words.MonitorId;
import tocsin.response.words.ServiceId;

class MarksTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_000_000);
  private static final ServiceId SHOP = new ServiceId("shop");

  private static Change change(String service, long second, Optional<String> version) {
    return new Change(
        new ChangeId("c" + second),
        Instant.ofEpochSecond(second),
        Optional.empty(),
        ChangeKind.DEPLOY,
        new ServiceId(service),
        "deploy",
        new Actor.Tocsin(),
        Optional.empty(),
        version,
        Optional.empty(),
        List.of());
  }

  @Test
  void whatFiredIsMarkedAndWhatWasDeployedOnItsServiceInTheDayThatIsShown() {
    var fired =
        new Happened(
            Instant.ofEpochSecond(999_000),
            new MonitorFact.Fired(new MonitorId("m"), "x", 2, "> 1", NOW, List.of("x")));

    String marks =
        Marks.of(
            List.of(fired),
            List.of(
                change("shop", 998_000, Optional.of("v1.2\n3 evil")),
                change("other", 997_000, Optional.of("v9")),
                change("shop", 996_000, Optional.empty()),
                change("shop", 900_000, Optional.of("v1.1"))),
            SHOP,
            NOW);

    assertThat(marks.lines())
        .containsExactly("999000 fired", "998000 deploy v1.2 3 evil", "996000 deploy");
  }

  @Test
  void aLongVersionIsCutAndManyChangesAreBounded() {
    List<Change> many =
        IntStream.range(0, 50)
            .mapToObj(i -> change("shop", 999_999 - i, Optional.of("v".repeat(100))))
            .toList();

    assertThat(Marks.of(List.of(), many, SHOP, NOW).lines())
        .hasSize(20)
        .allMatch(l -> l.endsWith(" deploy " + "v".repeat(33) + "…"));
  }
}
