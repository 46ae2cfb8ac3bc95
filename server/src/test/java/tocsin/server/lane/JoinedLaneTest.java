package tocsin.server.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.response.monitor.Monitor;

class JoinedLaneTest {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private static Monitor monitor(String id, String more) {
    return Monitor.parse(
        "{\"id\":\"%s\",\"service\":\"s\",\"every\":\"1s\",%s}".formatted(id, more));
  }

  private static Monitor part(String id) {
    return monitor(id, "\"threshold\":100,\"target\":\"%s.x\"".formatted(id));
  }

  private PlayedLane play(String composite) throws IOException {
    Monitor joined = monitor("m", "\"composite\":\"" + composite + "\"");
    return new PlayedLane(folder, "1s:1d", List.of(joined, part("a"), part("b")));
  }

  @Test
  void aCompositeSeesItsPartsAsTheyAreAfterTheSameTick() throws IOException {
    try (PlayedLane lane = play("a && b")) {
      lane.sample("a.x", 1, 150, 1_200);
      lane.sample("b.x", 1, 150, 1_400);
      lane.tick(2);
      lane.sample("b.x", 3, 20, 3_200);
      lane.tick(4);

      assertThat(lane.byLane()).contains("2 m Fired  ALERT");
      assertThat(lane.byLane()).contains("4 m Recovered  a && b: a is ALERT, b is OK");
    }
  }

  @Test
  void whatItIsSurvivesARestartAndIsNotSaidTwice() throws IOException {
    try (PlayedLane lane = play("a && !b")) {
      lane.sample("a.x", 1, 150, 1_200);
      lane.sample("b.x", 1, 20, 1_400);
      lane.tick(2);
      lane.restart();
      for (int second = 3; second < 8; second++) {
        lane.sample("a.x", second, 150, second * 1_000 + 200);
        lane.sample("b.x", second, 20, second * 1_000 + 400);
        lane.tick(second + 1);
      }

      assertThat(lane.byLane().stream().filter(l -> l.contains(" m "))).hasSize(1);
    }
  }

  @Test
  void aPartThatIsNotWatchedIsToldAsAFault() throws IOException {
    try (PlayedLane lane = play("a && gone")) {
      for (int second = 1; second < 8; second++) {
        lane.tick(second);
      }

      assertThat(lane.byLane()).singleElement().asString().contains("no monitor 'gone' is watched");
    }
  }
}
