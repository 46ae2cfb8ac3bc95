package tocsin.edge.graphite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.metrics.query.QueryLimits;
import tools.jackson.databind.JsonNode;

/// A question that costs too much is told which limit it met, what that is, and what raises it.
class LimitsTest {
  private static final long NOON = OpenDoor.NOON;
  private static final QueryLimits NARROW =
      new QueryLimits(2, 1_000, 2_000, 8, Duration.ofSeconds(5), 0);
  private static final InstantSource STILL = InstantSource.fixed(Instant.ofEpochSecond(NOON));

  private static OpenDoor door(InstantSource clock) {
    return new OpenDoor(NARROW, clock)
        .with("web.a", NOON - 10, 1)
        .with("web.b", NOON - 10, 2)
        .with("web.c", NOON - 10, 3);
  }

  private static void refused(WebAnswer answer, int status, String... why) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.text()).contains(why);
  }

  @Test
  void tooManySeriesAreTooLargeAQuestion() {
    refused(
        door(STILL).get("/render?target=web.*&format=json"),
        422,
        "web.*: the question reads more than 2 series",
        "max-query-series");
    refused(
        door(STILL).get("/render?target=web.a&target=web.b&target=web.c&from=-1min&format=json"),
        422,
        "web.c: the question reads more than 2 series");
  }

  @Test
  void soAreTooManyValuesWhetherTheyAreReadOrMade() {
    refused(
        door(STILL).get("/render?target=web.a&from=-1d&format=json"),
        422,
        "reads more than 1000 values",
        "max-query-values");
    refused(
        door(STILL).get("/render?target=hitcount(constantLine(1),'1s')&from=-1d&format=json"),
        422,
        "makes more than 1000 values");
  }

  @Test
  void aQuestionThatTakesLongerThanItMayEndsThough() {
    var ticks = new AtomicLong(NOON);
    OpenDoor slow = door(() -> Instant.ofEpochSecond(ticks.getAndAdd(6)));

    refused(
        slow.get("/render?target=web.a&from=-10min&format=json"),
        503,
        "takes too long, more than 5 s",
        "max-query-seconds");
  }

  @Test
  void soDoSearchesForNames() {
    for (String asked :
        List.of(
            "/metrics/find?query=web.*",
            "/metrics/expand?query=**",
            "/metrics/index.json",
            "/tags/findSeries?expr=name%3Dx",
            "/tags/autoComplete/values?tag=host&expr=name%3Dx")) {
      var ticks = new AtomicLong(NOON);
      OpenDoor slow = door(() -> Instant.ofEpochSecond(ticks.getAndAdd(6)));

      refused(
          slow.get(asked),
          503,
          "search for names takes too long, more than 5 s",
          "max-query-seconds");
      assertThat(door(STILL).get(asked).status()).isEqualTo(200);
    }
  }

  @Test
  void anAnswerThatWouldTakeAllOfTheMemoryIsNotWritten() {
    String asked = "/render?target=web.a&target=web.b&from=-80min&format=json";
    WebAnswer large = door(STILL).get(asked);

    refused(large, 503, "2000 values at the same time", "heap");
    assertThat(large.headers()).containsKey("retry-after");
    assertThat(door(STILL).get(asked + "&maxDataPoints=100").status()).isEqualTo(200);
  }

  @Test
  void longNamesAreCountedAsWell() {
    String name = "x".repeat(40_000);

    refused(
        door(STILL)
            .get("/render?target=alias(web.a,'" + name + "')&from=-1h&format=json&maxDataPoints=1"),
        503,
        "2000 values at the same time");
  }

  @Test
  void whatAQuestionHeldIsThereForTheNext() {
    OpenDoor door = door(STILL);
    for (int i = 0; i < 20; i++) {
      assertThat(door.get("/render?target=web.a&from=-1h&format=json").status()).isEqualTo(200);
      assertThat(door.get("/render?target=web.a&from=-1d&format=json").status()).isEqualTo(422);
    }
  }

  @Test
  void explainSaysWhatEachStepDidInPlaceOfTheAnswer() {
    var ticks = new AtomicLong(NOON * 1_000);
    OpenDoor door = door(() -> Instant.ofEpochMilli(ticks.getAndIncrement()));

    JsonNode told =
        Json.tree(
            door.get("/render?target=sumSeries(scale(web.a,2),web.b)&from=-10min&explain=1")
                .text());

    JsonNode sum = told.path("targets").get(0);
    assertThat(sum.path("function").asString()).isEqualTo("sumSeries");
    assertThat(sum.path("text").asString()).isEqualTo("sumSeries(scale(web.a,2),web.b)");
    assertThat(sum.path("untilSeconds").asLong() - sum.path("fromSeconds").asLong()).isEqualTo(600);
    assertThat(sum.path("seriesOut").asInt()).isEqualTo(1);
    assertThat(sum.path("valuesOut").asInt()).isEqualTo(60);
    assertThat(sum.path("steps").findValuesAsString("function")).contains("scale", "path");
    JsonNode path = sum.path("steps").get(0).path("steps").get(0);
    assertThat(path.path("text").asString()).isEqualTo("web.a");
    assertThat(path.path("seriesRead").asInt()).isEqualTo(1);
    assertThat(path.path("valuesRead").asInt()).isEqualTo(60);
    assertThat(path.path("micros").asLong()).isPositive().isLessThan(sum.path("micros").asLong());
    assertThat(told.path("valuesRead").asInt()).isEqualTo(120);
    assertThat(told.path("micros").asLong()).isGreaterThan(sum.path("micros").asLong());
    assertThat(told.path("limits").path("seconds").asInt()).isEqualTo(5);
  }

  @Test
  void explainIsBoundedAsTheQuestionIs() {
    OpenDoor door = new OpenDoor().with("web.a", NOON - 10, 1);

    String told =
        door.get("/render?target=timeStack(web.a,'1s',0,900)&from=-1min&explain=1").text();
    JsonNode many =
        Json.tree(
            door.get("/render?target=timeStack(scale(web.a,1),'1s',0,900)&from=-1min&explain=1")
                .text());

    assertThat(Json.tree(told).path("targets").get(0).path("steps")).hasSize(901);
    assertThat(many.path("targets").get(0).path("seriesOut").asInt()).isEqualTo(900);
    assertThat(many.findValues("micros")).hasSizeLessThanOrEqualTo(1_001);
    assertThat(many.path("seriesRead").asInt()).isEqualTo(901);
    JsonNode inside =
        Json.tree(
            door.get(
                    "/render?target=group(timeStack(scale(web.a,1),'1s',0,900))&from=-1min&explain=1")
                .text());
    assertThat(inside.path("targets").get(0).path("steps").get(0).path("function").asString())
        .isEqualTo("timeStack");
    assertThat(inside.path("seriesRead").asInt()).isEqualTo(901);
    assertThat(door.get("/render?target=nosuch(web.a)&explain=1").status()).isEqualTo(400);
    refused(door(STILL).get("/render?target=web.*&explain=1"), 422, "more than 2 series");
  }
}
