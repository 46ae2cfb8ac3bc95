package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.response.paging.LinkVerb;
import tocsin.response.words.PageId;

/// Who comes in, and who does not, on a whole server.
class EntranceTest {
  private static final String GOOD = "correct-horse-battery";

  @TempDir private Path data;
  private TestHouse house;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void open() {
    house = new TestHouse(data, Map.of());
  }

  @AfterEach
  void close() {
    house.close();
    client.close();
  }

  private HttpResponse<String> post(String path, String form, String... headers) {
    return ask(
        request(path, headers)
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> get(String path, String... headers) {
    return ask(request(path, headers));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(house.address() + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> ask(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String setUp(String user) {
    String token = house.setUpLink().replaceFirst(".*token=", "");
    return post("/set-up", "token=" + token + "&user=" + user + "&password=" + GOOD)
        .headers()
        .firstValue("set-cookie")
        .map(c -> c.replaceFirst(";.*", ""))
        .orElse("");
  }

  private String answerLink(String page) throws IOException {
    var links =
        new AnswerLinks(
            () -> "",
            new tocsin.server.secret.Secrets(copy(), new java.util.Random(1)),
            InstantSource.system());
    return links.path(new PageId(page), LinkVerb.ACKNOWLEDGE);
  }

  private Path copy() throws IOException {
    return Files.copy(data.resolve("secrets.json"), data.resolve("copy.json"));
  }

  @Test
  void ofManyWhoOpenTheSetUpLinkAtOnceOneComesIn() {
    var all =
        IntStream.range(0, 6)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> setUp("user" + i)))
            .toList();

    assertThat(all.stream().map(CompletableFuture::join).filter(c -> !c.isEmpty())).hasSize(1);
  }

  @Test
  void aShortPasswordLeavesNobodyBehind() {
    String token = house.setUpLink().replaceFirst(".*token=", "");

    assertThat(post("/set-up", "token=" + token + "&user=ana&password=short").statusCode())
        .isEqualTo(400);
    assertThat(house.api("GET", "/users", "").path("items")).isEmpty();
  }

  @Test
  void whoWasDescribedBeforeKeepsTheirContactsAtSetUp() {
    house.api("PUT", "/users/ana", "{\"name\":\"Ana B\",\"contacts\":[],\"rules\":[]}");

    assertThat(setUp("ana")).isNotEmpty();

    assertThat(house.api("GET", "/users/ana", "").path("revision").asInt()).isEqualTo(1);
  }

  @Test
  void aLinkInAMailWorksForSomebodyWhoIsSignedInToo() throws Exception {
    String cookie = setUp("ana");
    house.api("PUT", "/teams/t", "{\"members\":[\"ana\"]}");
    house.api(
        "PUT", "/policies/p", "{\"steps\":[{\"delay\":\"9m\",\"targets\":[{\"user\":\"ana\"}]}]}");
    house.api("PUT", "/services/s", "{\"team\":\"t\",\"policy\":\"p\"}");
    house.api("POST", "/incidents", "{\"service\":\"s\",\"title\":\"down\"}");
    String link = answerLink("INC-1-p1");

    assertThat(get(link, "cookie", cookie).statusCode()).isEqualTo(200);
    assertThat(status()).isEqualTo("TRIGGERED");
    assertThat(post(link, "", "cookie", cookie).statusCode()).isEqualTo(200);
    assertThat(status()).isEqualTo("ACKNOWLEDGED");
  }

  private String status() {
    return house.api("GET", "/incidents/INC-1", "").path("incident").path("status").asString();
  }

  @Test
  void signingOutTakesAFormOfTheSession() {
    String cookie = setUp("ana");

    get("/sign-out", "cookie", cookie);
    post("/sign-out", "csrf=" + "0".repeat(64), "cookie", cookie);
    assertThat(get("/", "cookie", cookie).statusCode()).isEqualTo(200);

    String csrf =
        get("/", "cookie", cookie)
            .body()
            .replaceFirst("(?s).*name=\"csrf\" content=\"([0-9a-f]+)\".*", "$1");
    post("/sign-out", "csrf=" + csrf, "cookie", cookie);
    assertThat(get("/", "cookie", cookie).statusCode()).isEqualTo(303);
  }

  @Test
  void signingInLeadsNowhereElse() {
    for (String next : List.of("//evil.com", "/\t/evil.com", "/\\evil.com", "/a\r\nx:y", "http:")) {
      assertThat(Entrance.local(next)).as(next).isEqualTo("/");
    }
    assertThat(Entrance.local("/incidents/INC-1?a=b")).isEqualTo("/incidents/INC-1?a=b");
  }

  @Test
  void metricDoorsAreOpenToProgramsHereButNotToWhatAProxyOrABrowserBrings() {
    assertThat(get("/render?target=a&format=json").statusCode()).isEqualTo(200);
    for (List<String> header :
        List.of(
            List.of("x-forwarded-for", "192.0.2.7"),
            List.of("forwarded", "for=192.0.2.7"),
            List.of("origin", "http://evil.example.com"),
            List.of("sec-fetch-site", "cross-site"))) {
      assertThat(get("/render?target=a", header.getFirst(), header.getLast()).statusCode())
          .as(header.toString())
          .isEqualTo(401);
    }
  }

  @Test
  void aKeyThatReadsMayPostAQueryAndNothingElse() {
    String key =
        house
            .api("POST", "/api-keys", "{\"name\":\"wall\",\"role\":\"reader\"}")
            .path("key")
            .asString();
    String bearer = "Bearer " + key;

    for (String path : List.of("/render", "/graphite/render", "/metrics/find")) {
      assertThat(post(path, "target=a&query=a&format=json", "authorization", bearer).statusCode())
          .as(path)
          .isEqualTo(200);
    }
    for (String path : List.of("/api/v1/incidents", "/api/v1/api-keys", "/settings/key")) {
      assertThat(post(path, "", "authorization", bearer).statusCode()).as(path).isEqualTo(403);
    }
  }

  @Test
  void tooMuchIsRefusedAsTooMuch() {
    assertThat(post("/v2/enqueue", "x".repeat(3_000_000)).statusCode()).isEqualTo(413);
  }

  @Test
  void whoeverIsRemovedIsOut() {
    setUp("ana");
    house.api("PUT", "/users/ben", "{\"contacts\":[],\"rules\":[]}");
    String link = house.api("POST", "/users/ben/invitation", "").path("path").asString();
    assertThat(post(link, "password=" + GOOD).statusCode()).isEqualTo(303);

    house.api("DELETE", "/users/ben", "");

    assertThat(post("/sign-in", "user=ben&password=" + GOOD).statusCode()).isEqualTo(401);
  }

  @Test
  void anOpenBrowserDoesNotHoldUpTheStop() throws Exception {
    String cookie = setUp("ana");
    var stream =
        client.send(request("/live", "cookie", cookie).build(), BodyHandlers.ofInputStream());
    Instant before = Instant.now();

    house.close();

    assertThat(stream.statusCode()).isEqualTo(200);
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(4));
  }
}
