package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.response.document.Kind;
import tocsin.response.incident.Incident;

class StormTest {
  private final Rehearsal house = new Rehearsal(Instant.parse("2026-01-15T02:00:00Z"));

  @BeforeEach
  void checkout() {
    house.checkoutPagesAnaThenBen();
    house.save(
        Kind.SERVICE, "checkout", "{\"id\":\"checkout\",\"team\":\"t\",\"policy\":\"checkout\"}");
  }

  @Test
  void anIncidentOfFiftyThousandAlertsTakesNoMore() {
    house.askAll(
        IntStream.rangeClosed(0, 50_000)
            .mapToObj(i -> Rehearsal.triggered("checkout", "disk " + i))
            .toList());

    assertThat(house.incident("INC-1").alerts()).hasSize(50_000);
    assertThat(house.incident("INC-2").alerts()).hasSize(1);
  }

  @Test
  void anIncidentIsShownWithItsFirstAlertsAndTheOthersAreShownByThemselves() {
    house.askAll(
        IntStream.range(0, 25)
            .mapToObj(i -> Rehearsal.triggered("checkout", "disk " + i))
            .toList());
    house.trigger("checkout", "disk 20");

    Incident shown = house.shown("INC-1");
    assertThat(shown.alerts()).hasSize(10);
    assertThat(shown.hidden()).isEqualTo(15);
    assertThat(shown.tally().open()).isEqualTo(25);
    assertThat(house.shownAlerts("INC-1")).hasSize(15).contains("disk 20 1", "disk 21 0");
  }

  @Test
  void viewsOfAStormAreTheSameWhenTheyAreWrittenAnew() {
    for (int i = 0; i < 25; i++) {
      house.trigger("checkout", "disk " + i % 15);
    }
    String before = house.views();

    house.rebuildViews();

    assertThat(house.views()).isEqualTo(before);
  }

  @Test
  void anIncidentOfManyAlertsIsOverWithTheLastOfThem() {
    for (int i = 0; i < 12; i++) {
      house.trigger("checkout", "disk " + i);
    }
    for (int i = 0; i < 12; i++) {
      assertThat(house.incident("INC-1").isOpen()).isTrue();
      house.ask(Rehearsal.over("checkout", "disk " + i));
    }

    assertThat(house.incident("INC-1").isOpen()).isFalse();
    house.trigger("checkout", "disk 3");
    assertThat(house.incident("INC-2").alerts()).hasSize(1);
  }
}
