package tocsin.server.monitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.ground.json.Fault;
import tocsin.response.monitor.Monitor;

class FinerTest {
  private static final String BEGINNING =
      "{\"id\":\"m\",\"title\":\"M\",\"service\":\"s\",\"target\":\"a.*\",\"threshold\":10";

  /// Whoever opens a monitor in the form and saves it changes nothing.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",\"over\":{\"window\":\"5m\",\"reducer\":\"p97.5\",\"full\":true}",
        ",\"levels\":{\"warning\":8,\"recovery\":7.5,\"warningRecovery\":6}",
        ",\"comparator\":\"outside\",\"levels\":{\"upper\":20}",
        ",\"change\":{\"kind\":\"percent\",\"since\":\"1h\"},\"per\":\"tags:host,env\"",
        ",\"tally\":{\"least\":3,\"of\":5},\"delay\":\"90s\",\"newGroupDelay\":\"1m\"",
        ",\"vanished\":{\"choice\":\"alert\",\"after\":\"3m\"},\"resolveAfter\":\"1h\"",
        ",\"form\":{\"kind\":\"burn\",\"total\":\"b.*\",\"objective\":90,\"longWindow\":\"6h\"}",
        ",\"form\":{\"kind\":\"budget\",\"total\":\"b.*\",\"counts\":\"good\",\"objective\":95.5}",
        ",\"form\":{\"kind\":\"forecast\",\"past\":\"6h\",\"ahead\":\"30d\"}",
        ",\"form\":{\"kind\":\"outlier\"},\"per\":\"series\"",
        ",\"form\":{\"kind\":\"outlier\",\"least\":2.5,\"side\":\"below\"}",
        ",\"tags\":[\"team:shop\"],\"over\":{\"window\":\"1h\"},\"per\":\"series\"",
      })
  void nothingIsLostOnTheWayThroughTheForm(String more) {
    Monitor m = Monitor.parse(BEGINNING + more + "}");

    assertThat(Monitor.parse(Sketch.of(m, 1).json())).isEqualTo(m);
  }

  @Test
  void whatIsLeftEmptyIsNotThere() {
    Monitor m = Monitor.parse(BEGINNING + ",\"over\":{\"window\":\"5m\"}}");
    Sketch without = Sketch.of(m, 1).with("over.window", "");

    assertThat(without.monitor().orElseThrow().over()).isEmpty();
    assertThat(Finer.isUsed(without)).isFalse();
    assertThat(Finer.isUsed(Sketch.of(m, 1))).isTrue();
  }

  @Test
  void aFaultNamesItsField() {
    Sketch s = Sketch.of(Monitor.parse(BEGINNING + "}"), 1);
    Map<String, String> faulty =
        Map.of(
            "over.window", "soon", "levels.warning", "high", "tally.of", "3", "per", "every host");
    for (Map.Entry<String, String> one : faulty.entrySet()) {
      String part = one.getKey().split("\\.", 2)[0];

      assertThat(s.with(one.getKey(), one.getValue()).faults())
          .extracting(Fault::field)
          .allMatch(field -> field.startsWith(part))
          .isNotEmpty();
    }
  }
}
