package tocsin.ground.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Posts to addresses that users supplied: guarded, without redirects, bounded in time.
/// Thread-safe.
public final class Outbound implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  /// What came back.
  ///
  /// @param status 0 when nothing did
  /// @param retryAfterSeconds as the other side asked, 0 if it did not
  /// @param problem why nothing came back, or why nothing was sent
  /// @param refused the guard did not let it out
  public record Reply(int status, long retryAfterSeconds, String problem, boolean refused) {
    public boolean isGood() {
      return status >= 200 && status < 300;
    }

    /// Worth trying again later.
    public boolean isPassing() {
      return !refused && (status == 0 || status == 408 || status == 429 || status >= 500);
    }
  }

  private final OutboundGuard guard;

  /// Made when there is something to post: it takes longer than much else of a start.
  private Optional<HttpClient> client = Optional.empty();

  private boolean isClosed; // Guarded, as the client, by this.

  public Outbound(OutboundGuard guard) {
    this.guard = guard;
  }

  /// Posts JSON. Blocking.
  public Reply post(String address, String json, Map<String, String> headers) {
    return post(address, "application/json; charset=utf-8", json, headers);
  }

  /// Posts a form. Blocking.
  ///
  /// @param form encoded already
  public Reply postForm(String address, String form, Map<String, String> headers) {
    return post(address, "application/x-www-form-urlencoded", form, headers);
  }

  private Reply post(String address, String type, String body, Map<String, String> headers) {
    try {
      URI uri = URI.create(address);
      String refusal = guard.refusal(uri);
      if (!refusal.isEmpty()) {
        return new Reply(0, 0, refusal, true);
      }
      HttpRequest.Builder request =
          HttpRequest.newBuilder(uri)
              .timeout(ANSWER)
              .header("content-type", type)
              .header("user-agent", "Tocsin")
              .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
      headers.forEach(request::header);
      // The body of the answer says nothing that we use; reading it would need a bound.
      HttpResponse<Void> answer =
          client().send(request.build(), HttpResponse.BodyHandlers.discarding());
      return new Reply(
          answer.statusCode(), retryAfter(answer), "HTTP " + answer.statusCode(), false);
    } catch (IllegalArgumentException e) {
      return new Reply(0, 0, "'" + address + "' is no address", true);
    } catch (IOException e) {
      return new Reply(0, 0, e.getClass().getSimpleName() + ": " + e.getMessage(), false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply(0, 0, "interrupted", false);
    }
  }

  private synchronized HttpClient client() throws IOException {
    if (isClosed) {
      throw new IOException("the server stops");
    }
    HttpClient there =
        client.orElseGet(() ->
            HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build());
    client = Optional.of(there);
    return there;
  }

  private synchronized Optional<HttpClient> closing() {
    isClosed = true;
    return client;
  }

  private static long retryAfter(HttpResponse<Void> answer) {
    String text = answer.headers().firstValue("retry-after").orElse("");
    return text.matches("\\d{1,5}") ? Long.parseLong(text) : 0;
  }

  @Override
  public void close() {
    closing().ifPresent(HttpClient::close);
  }
}
