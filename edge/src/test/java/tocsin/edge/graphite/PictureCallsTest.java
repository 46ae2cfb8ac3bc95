package tocsin.edge.graphite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.metrics.event.MemoryEvents;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.MemoryStore;

class PictureCallsTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-15T02:00:00Z"));
  private static final String LINES =
      "from=-1h&target=alias(constantLine(5),'five')&target=secondYAxis(constantLine(9000))";

  private final MemoryStore store = new MemoryStore(CLOCK, Duration.ofDays(365), 1_000);
  private final GraphiteDoor door =
      new GraphiteDoor(
          new QueryEngine(store, RetentionRules.SHIPPED, QueryLimits.DEFAULT),
          new GraphiteDoor.Kept(store, store, store, new MemoryEvents(), RetentionRules.SHIPPED),
          CLOCK);

  private WebAnswer render(String query) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> fields.merge(pair[0], List.of(pair[1]), PictureCallsTest::both));
    return door.answer(
        new WebRequest("GET", "/render", fields, Map.of(), new byte[0], "here", Optional.empty()));
  }

  private static List<String> both(List<String> first, List<String> second) {
    return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
  }

  private String svg(String more) {
    WebAnswer answer = render("format=svg&" + LINES + more);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text();
  }

  @Test
  void eachFormatHasItsType() {
    assertThat(render("format=svg&" + LINES).contentType()).isEqualTo("image/svg+xml");
    assertThat(render("format=pdf&" + LINES).contentType()).isEqualTo("application/pdf");
    assertThat(render("format=png&" + LINES).contentType()).isEqualTo("image/png");
    assertThat(render(LINES).contentType()).isEqualTo("image/png");
  }

  @Test
  void aPictureIsAsLargeAsGraphitesUnlessAskedFor() {
    assertThat(svg("")).contains("width=\"330\" height=\"250\"");
    assertThat(svg("&width=800&height=400")).contains("width=\"800\" height=\"400\"");
  }

  @ParameterizedTest
  @CsvSource({
    "width=4001, 'width: 4001 (expected: from 10 to 4000 pixels)'",
    "height=0, 'height: 0 (expected: from 10 to 4000 pixels)'",
    "width=wide, width: 'wide' (expected: a whole number)",
    "width=3000&pixelRatio=2, width: 3000 with a pixelRatio of 2 "
        + "(expected: at most 4000 pixels of the screen)"
  })
  void aSizeThatCannotBeDrawnIsRefused(String query, String why) {
    WebAnswer answer = render("target=constantLine(1)&" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).isEqualTo(why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&lineMode=zigzag",
        "&areaMode=most",
        "&yMin=low",
        "&yMax=NaN",
        "&logBase=-3",
        "&colorList=,,mauve,12345",
        "&bgcolor=url(x)",
        "&fontSize=huge",
        "&lineWidth=1e99",
        "&yDivisors=0,x,999999999",
        "&minorY=1e9",
        "&yStep=0",
        "&margin=9999",
        "&minXStep=-1",
        "&pixelRatio=none",
        "&template=unknown",
        "&tz=Nowhere/Land",
        "&connectedLimit=often"
      })
  void whatCannotBeReadIsAsGoodAsNotAskedFor(String more) {
    assertThat(svg(more)).contains("five");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&yMin=1&yMax=1e300&logBase=1.0000000000000002",
        "&yMin=1&yMax=1e300&logBase=1.01",
        "&yMin=-1e308&yMax=1.7e308",
        "&yMin=0&yMax=5e-324",
        "&target=dashed(constantLine(2),0.000001)",
        "&target=dashed(constantLine(2),1e-46)",
        "&target=lineWidth(threshold(5),-1)",
        "&target=lineWidth(threshold(5),1e30)",
        "&target=lineWidth(constantLine(2),-5)&leftWidth=1e9",
        "&target=drawAsInfinite(constantLine(2))&minXStep=0",
        "&graphType=pie&valueLabelsMin=0"
      })
  @Timeout(20)
  void whatCouldBePaintedForEverIsPainted(String more) {
    for (String format : List.of("png", "svg", "pdf")) {
      assertThat(render(LINES + more + "&format=" + format).status()).isEqualTo(200);
    }
  }

  @Test
  void wordsAreShownWhereTheyBelong() {
    assertThat(svg("&width=800&title=A%20title&vtitle=Left&vtitleRight=Right"))
        .contains(">A%20title<", ">Left<", ">Right<", "rotate(-90", ">five<", "secondYAxis(");
  }

  @Test
  void partsAreHidden() {
    assertThat(svg("&hideLegend=true")).doesNotContain(">five<");
    assertThat(svg("&hideXAxis=true")).doesNotContain(":30<");
    assertThat(svg("&hideYAxis=1&hideLegend=1")).doesNotContain(">4<", ">10k<");
    assertThat(svg("&graphOnly=true&title=T")).doesNotContain("<text");
  }

  @Test
  void coloursAreThoseOfTheThemeOrThoseAskedFor() {
    assertThat(svg("")).contains("#ffffff", "#5361c7");
    assertThat(svg("&theme=dark")).contains("#161a1f", "#6374e1");
    assertThat(svg("&template=noc")).contains("#161a1f");
    assertThat(svg("&template=plain")).contains("#ffffff");
    assertThat(svg("&bgcolor=black&fgcolor=00ff01")).contains("#000000", "#00ff01", "#6374e1");
    assertThat(svg("&colorList=red,FF000055"))
        .contains("#c80032", "stroke=\"#ff0000\" stroke-opacity=\"0.33\"");
    assertThat(svg("&majorGridLineColor=aabbcc")).contains("#aabbcc");
  }

  @Test
  void timesAreThoseOfTheZoneInTheFormAskedFor() {
    assertThat(svg("&tz=Asia/Tokyo&width=900&xFormat=%H.%M")).contains(">10.30<");
    assertThat(svg("&tz=Asia/Tokyo&width=900")).contains(">10:30<");
  }

  @Test
  void oldNamesOfParametersWork() {
    assertThat(svg("&thickness=3.7")).contains("stroke-width=\"3.7\"");
    assertThat(svg("&max=77&min=3&yStep=74")).contains(">74<");
  }

  @Test
  void aPieHasASliceForEachSeries() {
    String pie = svg("&graphType=pie&width=600&pieMode=maximum");

    assertThat(pie).contains(">99.9%<", ">five<");
    assertThat(svg("&graphType=pie&valueLabels=none")).doesNotContain("%<");
    assertThat(svg("&graphType=pie&valueLabels=number")).contains(">9k<");
  }

  @Test
  void aPieHasNoValuesOverTime() {
    assertThat(render("format=json&graphType=pie&" + LINES).text()).isEqualTo("[]");
  }

  @Test
  void nothingFoundIsAPictureThatSaysSo() {
    assertThat(render("format=svg&target=no.such.series").text()).contains("No data");
  }
}
