package tocsin.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

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
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.web.PromptService;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.server.live.LiveHub;
import tocsin.server.secret.Secrets;

class PromptAnswerTest {
  private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");

  /// A request whose answer is not known yet.
  private record Begun(CompletableFuture<WebAnswer> answer, boolean onVirtualThread) {}

  private final BlockingQueue<Begun> begun = new LinkedBlockingQueue<>();
  private final PromptService service =
      request -> {
        var one = new Begun(new CompletableFuture<>(), Thread.currentThread().isVirtual());
        begun.add(one);
        return one.answer();
      };
  @TempDir private Path data;
  private HttpDoor door;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void open() {
    door =
        new HttpDoor(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            List.of(Route.open("/events", service)),
            new Secrets(data.resolve("secrets.json"), new Random(1)),
            InstantSource.fixed(NOW),
            new HttpDoor.Screening((s, t, w) -> t, new LiveHub(NOW), () -> ""));
  }

  @AfterEach
  void close() {
    door.close();
    client.close();
  }

  private HttpRequest.Builder event(String body) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + "/events"))
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
    return client.sendAsync(request.build(), BodyHandlers.ofString());
  }

  @Test
  void holdsNoThreadUntilTheAnswerIsKnown() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> asked =
        List.of(send(event("a")), send(event("b")), send(event("c")));
    List<Begun> all = List.of(begun.take(), begun.take(), begun.take());

    assertThat(all).allSatisfy(b -> assertThat(b.onVirtualThread()).isFalse());
    assertThat(asked).allSatisfy(a -> assertThat(a).isNotDone());
    all.forEach(b -> b.answer().complete(WebAnswer.text(202, "taken")));
    for (CompletableFuture<HttpResponse<String>> a : asked) {
      assertThat(a.get().statusCode()).isEqualTo(202);
      assertThat(a.get().body()).isEqualTo("taken");
    }
  }

  @Test
  void waitsForNobodyToLookUpAKey() throws Exception {
    var byKey = send(event("a").header("authorization", "Bearer tk_unknown"));
    Begun one = begun.take();
    one.answer().complete(WebAnswer.text(202, ""));

    assertThat(byKey.get().statusCode()).isEqualTo(202);
    assertThat(one.onVirtualThread()).isFalse();
  }

  @Test
  void looksUpASessionAndReadsALargeBodyOnAThreadOfItsOwn() throws Exception {
    var signedIn = send(event("a").header("cookie", "tocsin=unknown"));
    Begun first = begun.take();
    first.answer().complete(WebAnswer.text(202, ""));
    var large = send(event("x".repeat(20_000)));
    Begun second = begun.take();
    second.answer().complete(WebAnswer.text(202, ""));

    assertThat(List.of(signedIn.get().statusCode(), large.get().statusCode())).containsOnly(202);
    assertThat(List.of(first, second)).allSatisfy(b -> assertThat(b.onVirtualThread()).isTrue());
  }

  @Test
  void tellsABugAsOurs() throws Exception {
    var asked = send(event("a"));
    begun.take().answer().completeExceptionally(new IllegalStateException("a bug"));

    assertThat(asked.get().statusCode()).isEqualTo(500);
    assertThat(asked.get().body()).contains("Something broke").doesNotContain("a bug");
  }

  @Test
  void answersAtOnceWhereSomebodyWaits() {
    PromptService at = _ -> CompletableFuture.completedFuture(WebAnswer.text(202, "taken"));
    PromptService broken =
        _ -> CompletableFuture.failedFuture(new IllegalArgumentException("a bug"));
    WebRequest request =
        new WebRequest("POST", "/", Map.of(), Map.of(), new byte[0], "", Optional.empty());

    assertThat(at.answer(request).text()).isEqualTo("taken");
    assertThat(catchThrowable(() -> broken.answer(request)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
