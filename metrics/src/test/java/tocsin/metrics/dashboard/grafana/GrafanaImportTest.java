package tocsin.metrics.dashboard.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.ground.json.Json;
import tocsin.metrics.dashboard.Dashboard;
import tocsin.metrics.dashboard.Panel;
import tocsin.metrics.dashboard.Place;
import tocsin.metrics.dashboard.Show;
import tocsin.metrics.dashboard.Show.Chart;
import tocsin.metrics.dashboard.Show.Draw;
import tocsin.metrics.dashboard.Show.Reduce;
import tocsin.metrics.dashboard.Show.Stat;
import tocsin.metrics.dashboard.Variable;
import tocsin.metrics.dashboard.Variable.Values;

class GrafanaImportTest {
  private static Imported read(String name) {
    return GrafanaImport.read(text(name));
  }

  private static String text(String name) {
    try (InputStream in = GrafanaImportTest.class.getResourceAsStream(name + ".json")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Panel panel(Imported imported, String title) {
    return imported.dashboard().panels().stream()
        .filter(p -> p.title().equals(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no panel " + title));
  }

  private static List<String> said(Imported imported, String where) {
    return imported.report().getOrDefault(where, List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rows", "grid", "variables", "nested", "mixed"})
  void whatWasImportedIsTheSameAfterExportAndImport(String name) {
    Dashboard imported = read(name).dashboard();

    assertThat(GrafanaImport.isGrafana(text(name))).isTrue();
    assertThat(GrafanaImport.isGrafana(Json.write(imported))).isFalse();
    assertThat(Dashboard.parse(Json.pretty(imported))).isEqualTo(imported);
  }

  @Test
  void laysOldRowsOnTheGrid() {
    Imported imported = read("rows");

    assertThat(imported.dashboard().panels().stream().map(Panel::place))
        .containsExactly(
            new Place(0, 0, 24, 1),
            new Place(0, 1, 16, 7),
            new Place(16, 1, 8, 7),
            new Place(0, 8, 24, 1),
            new Place(0, 9, 12, 6),
            new Place(12, 9, 12, 6));
    assertThat(panel(imported, "Machines").show()).isEqualTo(new Show.Heading(true));
    assertThat(imported.dashboard().from()).isEqualTo("-6h");
    assertThat(imported.dashboard().refresh()).contains(Duration.ofMinutes(1));
  }

  @Test
  void readsOldGraphsAndNumbers() {
    Imported imported = read("rows");

    Chart requests = (Chart) panel(imported, "Requests").show();
    assertThat(requests.draw()).isEqualTo(Draw.STACKED);
    assertThat(requests.limit()).contains(500.0);
    assertThat(requests.min()).contains(0.0);
    assertThat(requests.legend()).isEqualTo(Show.Legend.TABLE);
    Stat errors = (Stat) panel(imported, "Errors now").show();
    assertThat(errors.reduce()).isEqualTo(Reduce.LAST);
    assertThat(errors.limit()).contains(5.0);
    assertThat(errors.unit()).isEqualTo("percent");
    assertThat(panel(imported, "Load").show().queries())
        .containsExactly("transformNull(web.*.load, 0)");
  }

  @Test
  void reportsByPanelWhatIsNotKept() {
    Imported imported = read("rows");

    assertThat(said(imported, "Panel \"Requests\""))
        .anyMatch(w -> w.contains("errors (a second axis)"))
        .anyMatch(w -> w.contains("gaps"))
        .anyMatch(w -> w.contains("colours"));
    assertThat(said(imported, "Dashboard")).anyMatch(w -> w.contains("deploys"));
    assertThat(said(imported, "Panel \"Errors now\"")).isEmpty();
  }

  @Test
  void readsTheNewGridAndOpensFoldedRows() {
    Imported imported = read("grid");

    Chart latency = (Chart) panel(imported, "Latency").show();
    assertThat(latency.log()).isTrue();
    assertThat(latency.limit()).contains(800.0);
    assertThat(latency.queries())
        .containsExactly(
            "timeShift(aliasByNode(pay.*.latency.p99, 1), '1d')",
            "timeShift(movingAverage(pay.*.latency.p50, '5min'), '1d')");
    Stat paid = (Stat) panel(imported, "Paid").show();
    assertThat(paid.below()).isTrue();
    assertThat(paid.limit()).contains(10.0);
    assertThat(paid.reduce()).isEqualTo(Reduce.AVERAGE);
    assertThat(panel(imported, "By wallet").place()).isEqualTo(new Place(0, 9, 12, 6));
    assertThat(panel(imported, "Below").place()).isEqualTo(new Place(0, 15, 24, 1));
    assertThat(panel(imported, "Queue").place()).isEqualTo(new Place(0, 16, 8, 5));
    assertThat(imported.dashboard().from()).isEqualTo("-30min");
    assertThat(said(imported, "Panel \"Latency\""))
        .anyMatch(w -> w.contains("1 overrides"))
        .anyMatch(w -> w.contains("transformations"));
    assertThat(said(imported, "Dashboard")).anyMatch(w -> w.contains("links"));
  }

  @Test
  void readsVariablesOfEveryKind() {
    Imported imported = read("variables");

    List<Variable> variables = imported.dashboard().variables();
    assertThat(variables.stream().map(Variable::name))
        .containsExactly("dc", "host", "view", "interval", "prefix", "filter");
    Variable host = variables.get(1);
    assertThat(host.values())
        .isEqualTo(new Values.Query("servers.$dc.*", Optional.of("^(web-\\d+)$")));
    assertThat(host.multi() && host.all()).isTrue();
    assertThat(host.allValue()).contains("*");
    assertThat(host.usual()).containsExactly(Variable.ALL);
    assertThat(variables.get(3).usual()).containsExactly("10min");
    assertThat(variables.get(4).hidden()).isTrue();
    assertThat(said(imported, "Variable ds")).isNotEmpty();
    assertThat(said(imported, "Variable adhoc")).isNotEmpty();
    assertThat(panel(imported, "CPU of $host").repeat()).contains("host");
    assertThat(said(imported, "Panel \"CPU of $host\""))
        .anyMatch(w -> w.contains("make a monitor"));
  }

  @Test
  void putsNestedQueriesIn() {
    Imported imported = read("nested");

    assertThat(panel(imported, "Error ratio").show().queries())
        .containsExactly(
            "asPercent(sumSeries(api.*.errors), sumSeries(api.*.requests))",
            "alias(movingAverage(asPercent(sumSeries(api.*.errors), sumSeries(api.*.requests)),"
                + " '10min'), 'smooth')");
    assertThat(imported.dashboard().from()).isEqualTo("1795478400");
    assertThat(panel(imported, "Round and round").show().queries()).containsExactly("scale(#B, 2)");
    assertThat(said(imported, "Panel \"Round and round\"")).anyMatch(w -> w.contains("itself"));
  }

  @Test
  void showsOtherPanelsAsWhatComesNearestAndSaysSo() {
    Imported imported = read("mixed");

    assertThat(panel(imported, "Hosts").show()).isInstanceOf(Show.Table.class);
    assertThat(panel(imported, "Shares").show()).isInstanceOf(Show.Table.class);
    assertThat(panel(imported, "Latency").show()).isInstanceOf(Chart.class);
    assertThat(panel(imported, "Alerts").show()).isInstanceOf(Show.Incidents.class);
    assertThat(panel(imported, "Map").show()).isInstanceOf(Show.Text.class);
    assertThat(panel(imported, "Two sources").show().queries()).containsExactly("a.b.c");
    assertThat(said(imported, "Panel \"Two sources\""))
        .anyMatch(w -> w.contains("another data source"))
        .anyMatch(w -> w.contains("last 1h"));
    assertThat(said(imported, "Panel \"Map\"")).anyMatch(w -> w.contains("vendor-worldmap-panel"));
  }

  @Test
  void namesEveryFieldItDoesNotKnowOnceAndUnderItsPanel() {
    Imported imported =
        GrafanaImport.read(
            """
            {"title": "t", "odd": 1, "rows": [{"panels": [
              {"type": "graph", "title": "g", "weird": {"deep": 1}, "empty": {}, "off": false}]}]}
            """);

    assertThat(imported.left())
        .containsExactly(
            new Imported.Left("Panel \"g\"", "not understood: weird: {\"deep\":1}"),
            new Imported.Left("Dashboard", "not understood: odd: 1"));
  }

  @Test
  void saysWhatToDoWithTheNewestForm() {
    assertThatThrownBy(() -> GrafanaImport.read("{\"spec\":{\"elements\":{}}}"))
        .hasMessageContaining("Classic");
  }
}
