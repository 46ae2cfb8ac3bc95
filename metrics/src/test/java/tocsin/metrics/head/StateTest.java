package tocsin.metrics.head;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateTest {
  @ParameterizedTest
  @CsvSource({"0, 0, -1, 1", "0, 32, 0, 1", "4080, 4096, 15, 16777215", "31, 32, 2, 2"})
  void keepsEachField(int used, int capacity, int places, long points) {
    long state = State.of(used, capacity, places, points);

    assertThat(State.used(state)).isEqualTo(used);
    assertThat(State.capacity(state)).isEqualTo(capacity);
    assertThat(State.places(state)).isEqualTo(places);
    assertThat(State.points(state)).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({"16777216", "99999999999"})
  void stopsCountingRatherThanBeginAgain(long points) {
    assertThat(State.points(State.of(1, 32, 0, points))).isEqualTo(16_777_215);
  }
}
