package tocsin.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.web.QuickService;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebRequest.Role;
import tocsin.server.live.LiveHub;
import tocsin.server.secret.Secrets;

class QuickAnswerTest {
  private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");
  private static final String READER = "tk_0123456789abcdef";

  /// Has what is small at once.
  private static final class Service implements QuickService {
    @Override
    public Optional<WebAnswer> atOnce(WebRequest request) {
      return switch (request.path()) {
        case "/q/small" -> Optional.of(WebAnswer.text(200, "at once " + where()));
        case "/q/broken" -> throw new IllegalStateException("a bug");
        default -> Optional.empty();
      };
    }

    @Override
    public WebAnswer answer(WebRequest request) {
      return WebAnswer.text(200, "later " + where());
    }

    private static String where() {
      return Thread.currentThread().isVirtual() ? "elsewhere" : "here";
    }
  }

  @TempDir private Path data;
  private HttpDoor door;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void open() {
    var secrets = new Secrets(data.resolve("secrets.json"), new Random(1));
    secrets.addApiKey(READER, "reads", Role.READER);
    door =
        new HttpDoor(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            List.of(Route.query("/q/", new Service()), Route.member("/private", new Service())),
            secrets,
            InstantSource.fixed(NOW),
            new HttpDoor.Screening((s, t, w) -> t, new LiveHub(NOW), () -> ""));
  }

  @AfterEach
  void close() {
    door.close();
    client.close();
  }

  private HttpResponse<String> ask(String method, String path, String... headers) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void whatIsHadAtOnceIsSentByTheThreadThatReadTheRequest() throws Exception {
    assertThat(ask("GET", "/q/small").body()).isEqualTo("at once here");
    assertThat(ask("GET", "/q/small", "authorization", "Bearer " + READER).body())
        .isEqualTo("at once here");
    assertThat(ask("GET", "/q/large").body()).isEqualTo("later elsewhere");
  }

  @Test
  void ofAHeadTheHeadersAreSent() throws Exception {
    HttpResponse<String> head = ask("HEAD", "/q/small");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("x-content-type-options")).contains("nosniff");
  }

  @Test
  void aSessionIsLookedUpElsewhere() throws Exception {
    assertThat(ask("GET", "/q/small", "cookie", "tocsin=unknown").body())
        .isEqualTo("later elsewhere");
  }

  @Test
  void whoIsNotLetThroughIsToldAsEver() throws Exception {
    HttpResponse<String> refused = ask("GET", "/private");

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("www-authenticate")).contains("Bearer");
  }

  @Test
  void aBugIsToldAsOurs() throws Exception {
    HttpResponse<String> broken = ask("GET", "/q/broken");

    assertThat(broken.statusCode()).isEqualTo(500);
    assertThat(broken.body()).contains("Something broke").doesNotContain("a bug");
  }
}
