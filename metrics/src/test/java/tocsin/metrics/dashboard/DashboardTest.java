package tocsin.metrics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.Fault;
import tocsin.ground.json.Json;

class DashboardTest {
  private static final String WHOLE =
      """
      {"id": "shop", "title": "Shop", "from": "-3h", "refresh": "10s",
       "variables": [{"name": "host", "values": {"kind": "query", "query": "shop.*"}, "multi": true}],
       "panels": [
         {"id": "a", "title": "Errors", "show": {"kind": "chart", "targets": ["shop.$host.errors"], "limit": 5}},
         {"title": "Orders", "show": {"kind": "stat", "targets": ["shop.orders"], "compare": "week"}},
         {"show": {"kind": "heading", "closed": true}},
         {"show": {"kind": "on_call"}}
       ]}
      """;

  @Test
  void isReadAndReadsBackWhatItWrote() {
    Dashboard read = Dashboard.parse(WHOLE);

    assertThat(Dashboard.parse(Json.write(read))).isEqualTo(read);
    assertThat(Json.read(Json.write(read), Dashboard.class)).isEqualTo(read);
  }

  @Test
  void givesPanelsWithoutAPlaceTheNextFreeOne() {
    Dashboard read = Dashboard.parse(WHOLE);

    assertThat(read.panels().stream().map(Panel::place))
        .containsExactly(
            new Place(0, 0, 12, 8),
            new Place(12, 0, 12, 8),
            new Place(0, 8, 24, 1),
            new Place(0, 9, 12, 8));
    assertThat(read.panels().stream().map(p -> p.id().value())).doesNotHaveDuplicates();
  }

  @Test
  void namesEveryFaultAtOnce() {
    String faulty =
        """
        {"id": "no spaces", "refresh": "often",
         "variables": [{"name": "1st", "values": {"kind": "query"}}, {"name": "x"}],
         "panels": [
           {"id": "a", "place": {"x": 20, "w": 8}, "show": {"kind": "chart", "draw": "bars", "limit": "high"}},
           {"id": "a", "show": {"kind": "clock"}},
           {"id": "b"}
         ]}
        """;

    var found = catchThrowableOfType(BadFieldsException.class, () -> Dashboard.parse(faulty));

    assertThat(found.faults().stream().map(Fault::field))
        .contains(
            "id",
            "refresh",
            "variables[0].name",
            "variables[0].values.query",
            "variables[1].values",
            "panels[0].place.w",
            "panels[0].show.draw",
            "panels[0].show.limit",
            "panels[1].show.kind",
            "panels[2].show",
            "panels");
  }

  @Test
  void refusesMoreThanAPageCanShow() {
    String many = "{\"show\":{\"kind\":\"heading\"}},".repeat(301);

    var found =
        catchThrowableOfType(
            BadFieldsException.class,
            () ->
                Dashboard.parse(
                    "{\"id\":\"x\",\"panels\":[" + many.substring(0, many.length() - 1) + "]}"));

    assertThat(found.faults().getFirst().problem()).contains("at most 300");
  }

  @Test
  void makesAnIdOfTheWordsOfATitle() {
    assertThat(DashboardId.of("Checkout: health & more!").value())
        .isEqualTo("checkout-health-more");
    assertThat(DashboardId.of("new").value()).isEqualTo("dashboard");
    assertThat(DashboardId.of("健康").value()).isEqualTo("dashboard");
  }

  @Test
  void saysInWordsWhatChanged() {
    Dashboard before = Dashboard.parse(WHOLE);
    Panel first = before.panels().getFirst();
    var panels = new java.util.ArrayList<>(before.panels());
    panels.set(0, first.at(new Place(0, 20, 12, 8)));
    panels.remove(1);

    assertThat(Differences.between(before, before.with(panels)))
        .containsExactly("moved \"Errors\"", "removed \"Orders\"");
    assertThat(Differences.between(before, before.as(before.id(), "Store", "Web")))
        .containsExactly("title is now \"Store\"", "folder is now \"Web\"");
  }
}
