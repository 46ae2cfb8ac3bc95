package tocsin.server.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.response.monitor.Explanation;
import tocsin.response.monitor.Monitor;

class LaneTest {
  private static final String FINE = "1s:1d";

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private static Monitor monitor(String target, String more) {
    return Monitor.parse(
        "{\"id\":\"m\",\"service\":\"s\",\"threshold\":100,\"every\":\"1s\",\"target\":\"%s\"%s}"
            .formatted(target, more));
  }

  private PlayedLane play(Monitor monitor) throws IOException {
    return new PlayedLane(folder, FINE, List.of(monitor));
  }

  @Test
  void aSampleOfTheSecondThatTheTickWillSeeIsNotWaitedFor() throws IOException {
    try (PlayedLane lane = play(monitor("a.*", ""))) {
      lane.tick(1);
      lane.sample("a.x", 1, 150, 1_200);
      assertThat(lane.byLane()).containsExactly("2 m Fired  ALERT");
      lane.tick(2);
      assertThat(lane.byLane()).isEqualTo(lane.byTicks());
    }
  }

  @Test
  void whatIsSaidIsExplainedAlsoWhenItIsSaidBeforeTheTick() throws IOException {
    try (PlayedLane lane = play(monitor("a.*", ""))) {
      lane.sample("a.y", 1, 5, 1_100);
      lane.tick(1);
      lane.sample("a.x", 1, 150, 1_200);

      Explanation seen = lane.news().getFirst().seen().orElseThrow();

      assertThat(seen.query()).isEqualTo("a.*");
      assertThat(seen.series().getFirst().name()).isEqualTo("a.x");
      assertThat(seen.series().getFirst().values()).containsExactly(150.0);
      assertThat(seen.matched()).isEqualTo(2);
      assertThat(seen.size()).isEqualTo(Explanation.Size.FULL);
    }
  }

  @Test
  void aSampleThatTheTickMayStillSeeOverrunWaitsForIt() throws IOException {
    try (PlayedLane lane = play(monitor("a.x", ""))) {
      lane.tick(1);
      lane.sample("a.x", 0, 150, 1_200);
      assertThat(lane.byLane()).isEmpty();
      lane.sample("a.x", 1, 10, 1_400);
      lane.tick(2);
      assertThat(lane.byLane()).isEmpty();
    }
  }

  @Test
  void seriesThatAreCombinedWaitForTheTick() throws IOException {
    try (PlayedLane lane = play(monitor("sumSeries(a.*)", ""))) {
      lane.tick(1);
      lane.sample("a.x", 1, 150, 1_200);
      lane.sample("a.y", 1, -100, 1_400);
      lane.tick(2);
      assertThat(lane.byLane()).isEmpty();
    }
  }

  @Test
  void aMonitorThatIsWellCostsNothing() throws IOException {
    try (PlayedLane lane = play(monitor("a.x", ""))) {
      lane.tick(1);
      for (int second = 1; second < 100; second++) {
        lane.sample("a.x", second, 20, second * 1_000 + 10);
        lane.tick(second + 1);
      }
      assertThat(lane.evaluations()).isLessThan(4);
    }
  }

  @Test
  void oneThatMindsSilenceRestsUntilThatCounts() throws IOException {
    String minds = ",\"noData\":{\"choice\":\"alert\",\"after\":\"10m\"}";
    try (PlayedLane lane = play(monitor("a.x", minds))) {
      lane.sample("a.x", 1, 20, 1_200);
      for (int second = 2; second < 620; second++) {
        lane.tick(second);
      }
      assertThat(lane.byLane()).isEqualTo(lane.byTicks()).hasSize(1);
      assertThat(lane.evaluations()).isLessThan(100);
    }
  }

  @Test
  void timesRunOnOverARestart() throws IOException {
    Monitor slow = monitor("a.x", ",\"recoverAfter\":\"20s\"");
    try (PlayedLane lane = play(slow)) {
      lane.tick(1);
      lane.sample("a.x", 1, 150, 1_200);
      lane.tick(2);
      lane.sample("a.x", 2, 20, 2_200);
      for (int second = 3; second < 10; second++) {
        lane.tick(second);
      }
      lane.restart();
      for (int second = 10; second < 30; second++) {
        lane.sample("a.x", second, 20, second * 1_000 + 200);
        lane.tick(second + 1);
      }
      assertThat(lane.byLane()).isEqualTo(lane.byTicks()).hasSize(2);
    }
  }

  @Test
  void aSilenceBeginsAgainWithTheServer() throws IOException {
    String minds = ",\"noData\":{\"choice\":\"alert\",\"after\":\"20s\"}";
    try (PlayedLane lane = play(monitor("a.x", minds))) {
      lane.sample("a.x", 1, 20, 1_200);
      lane.tick(2);
      lane.tick(3);
      lane.passes(60);
      lane.restart();
      for (int second = 61; second < 79; second++) {
        lane.tick(second);
      }
      assertThat(lane.byLane()).isEmpty();
      lane.tick(80);
      lane.tick(81);
      assertThat(lane.byLane()).singleElement().asString().contains("FellSilent");
    }
  }
}
