package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HushTest {
  private final Watching w = new Watching();

  @Test
  void theEleventhWordOfAnHourWaitsHalfAnHourAndIsSaidOnce() {
    w.monitor("cpu", "checkout", "{}");
    for (int i = 0; i < 10; i++) {
      w.flaps("cpu", "host:h1", 120);
    }
    assertThat(w.pages()).isEqualTo(10);

    w.flaps("cpu", "host:h1", 120);
    w.fires("cpu", "host:h1");
    w.house.passes(1679);
    assertThat(w.pages()).isEqualTo(10);
    w.house.passes(1);

    assertThat(w.pages()).isEqualTo(11);
    assertThat(w.said()).singleElement().asString().contains("flapped 2 times in 30 min");
  }

  @Test
  void whatIsWellWhenTheWaitIsOverPagesNobodyAndStandsInTheStory() {
    w.monitor("cpu", "checkout", "{}");
    for (int i = 0; i < 12; i++) {
      w.flaps("cpu", "host:h1", 120);
    }

    w.house.passes(3600);

    assertThat(w.pages()).isEqualTo(10);
    assertThat(stories("cpu")).contains("flapped 2 times in 30 min; it is OK now");
    assertThat(w.house.journal().rows("quiet", "cpu", Long.MAX_VALUE, 10)).isEmpty();
  }

  @Test
  void anotherGroupOfTheSameMonitorIsNotSlowedDown() {
    w.monitor("cpu", "checkout", "{}");
    for (int i = 0; i < 11; i++) {
      w.flaps("cpu", "host:h1", 120);
    }

    w.fires("cpu", "host:h2");
    w.house.passes(0);

    assertThat(w.pages()).isEqualTo(11);
  }

  @Test
  void oneThatIsNotToBeSlowedDownIsNot() {
    w.monitor("cpu", "checkout", "{\"throttle\":false}");

    for (int i = 0; i < 15; i++) {
      w.flaps("cpu", "host:h1", 120);
    }

    assertThat(w.pages()).isEqualTo(15);
  }

  @Test
  void aWaitSurvivesARestart() {
    w.monitor("cpu", "checkout", "{}");
    for (int i = 0; i < 10; i++) {
      w.flaps("cpu", "host:h1", 120);
    }
    w.fires("cpu", "host:h1");
    w.house.passes(900);
    String before = w.house.journal().rows("quiet", "cpu", Long.MAX_VALUE, 10).toString();
    w.house.restarts();
    w.house.rebuildViews();

    assertThat(w.house.journal().rows("quiet", "cpu", Long.MAX_VALUE, 10).toString())
        .isEqualTo(before);
    w.house.passes(900);

    assertThat(w.pages()).isEqualTo(11);
  }

  @Test
  void whatChangesToAndFroWaitsUntilItIsCalm() {
    w.monitor("cpu", "checkout", "{\"flapping\":true}");
    w.flaps("cpu", "host:h1", 40);
    w.flaps("cpu", "host:h1", 40);

    w.fires("cpu", "host:h1");
    w.house.passes(60);
    assertThat(w.pages()).isEqualTo(2);
    w.house.passes(200);

    assertThat(w.pages()).isEqualTo(3);
    assertThat(w.said()).singleElement().asString().contains("flapped");
  }

  @Test
  void changesBeyondTheLastLooksCountNoMore() {
    w.monitor("cpu", "checkout", "{\"flapping\":true}");

    for (int i = 0; i < 5; i++) {
      w.flaps("cpu", "host:h1", 400);
    }

    assertThat(w.pages()).isEqualTo(5);
  }

  @Test
  void aDowntimeThatBeganMeanwhileTakesOverWhatWaits() {
    w.monitor("cpu", "checkout", "{}");
    for (int i = 0; i < 10; i++) {
      w.flaps("cpu", "host:h1", 120);
    }
    w.fires("cpu", "host:h1");
    w.house.save(
        tocsin.response.document.Kind.DOWNTIME,
        "move",
        """
        {"id":"move","monitors":{"ids":["cpu"]},"from":"2026-06-01T20:30:00Z",
         "until":"2026-06-01T22:00:00Z"}
        """);
    w.house.passes(5999);
    assertThat(w.pages()).isEqualTo(10);

    w.house.passes(1);

    assertThat(w.pages()).isEqualTo(11);
  }

  @Test
  void whatWaitsIsNotToldWhenItsMonitorWasSwitchedOffMeanwhile() {
    w.monitor("cpu", "checkout", "{}");
    for (int i = 0; i < 10; i++) {
      w.flaps("cpu", "host:h1", 120);
    }
    w.fires("cpu", "host:h1");
    w.switchOff("cpu");

    w.house.passes(3600);

    assertThat(w.pages()).isEqualTo(10);
    assertThat(stories("cpu")).contains("the monitor is switched off");
  }

  private String stories(String monitor) {
    return w.house.journal().rows("quiet_story", monitor, Long.MAX_VALUE, 100).toString();
  }
}
