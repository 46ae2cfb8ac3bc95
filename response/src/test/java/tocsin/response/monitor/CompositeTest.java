package tocsin.response.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.Json;

class CompositeTest {
  @Test
  void whatIsWrongIsNamedWithItsPlace() {
    assertThatThrownBy(() -> Composite.parse("a && "))
        .hasMessage("the end at character 6 (expected: the id of a monitor, ! or a bracket)");
    assertThatThrownBy(() -> Composite.parse("(a || b"))
        .hasMessage("the end at character 8 (expected: a closing bracket)");
    assertThatThrownBy(() -> Composite.parse("a b"))
        .hasMessage("'b' at character 3 (expected: the end, && or ||)");
  }

  @Test
  void itIsBoundedInDepthAndNumber() {
    assertThatThrownBy(() -> Composite.parse("!".repeat(60) + "a"))
        .hasMessageContaining("at most 50 levels");
    assertThatThrownBy(() -> Composite.parse("a||b||c||d||e||f||g||h||i||j||k"))
        .hasMessage("11 monitors (expected: at most 10)");
    assertThat(Composite.parse("(".repeat(40) + "a" + ")".repeat(40)).monitors()).hasSize(1);
  }

  @Test
  void aMonitorIsStoredAndReadBackAsTheSame() {
    Monitor m = Monitor.parse("{\"id\":\"m\",\"service\":\"s\",\"composite\":\"123 && !456\"}");

    assertThat(Monitor.parse(Json.write(m))).isEqualTo(m);
    assertThat(Json.read(Json.write(m), Monitor.class)).isEqualTo(m);
    assertThat(m.reads()).isEqualTo("123 && !456");
  }

  @Test
  void nothingElseIsWatchedBesideIt() {
    String both = "{\"id\":\"m\",\"service\":\"s\",\"composite\":\"a\",\"target\":\"b\"}";

    assertThatThrownBy(() -> Monitor.parse(both)).isInstanceOf(BadFieldsException.class);
  }
}
