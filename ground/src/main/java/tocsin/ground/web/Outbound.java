package tocsin.ground.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Posts to addresses that users supplied, and reads from them: guarded, without redirects, bounded
/// in time. Thread-safe.
public final class Outbound implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Duration READING = Duration.ofSeconds(30);
  private static final long MOST_READ = 65_536;

  /// What came back.
  ///
  /// @param status 0 when nothing did
  /// @param retryAfterSeconds as the other side asked, 0 if it did not
  /// @param problem why nothing came back, or why nothing was sent
  /// @param refused the guard did not let it out
  /// @param text the body of the answer to a form or a question; empty for others
  public record Reply(
      int status, long retryAfterSeconds, String problem, boolean refused, String text) {
    Reply(int status, long retryAfterSeconds, String problem, boolean refused) {
      this(status, retryAfterSeconds, problem, refused, "");
    }

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

  /// Posts JSON. Blocking. The body of the answer says nothing that is used.
  public Reply post(String address, String json, Map<String, String> headers) {
    var all = new TreeMap<>(headers);
    all.put("content-type", "application/json; charset=utf-8");
    return send(
        address,
        json.getBytes(StandardCharsets.UTF_8),
        all,
        HttpResponse.BodyHandlers.replacing(""));
  }

  /// Posts a form. Blocking. At most 64 KiB of the answer are read.
  public Reply postForm(
      String address, Map<String, List<String>> fields, Map<String, String> headers) {
    return postForm(address, FormText.of(fields), headers);
  }

  /// Posts a form that is encoded already. Blocking. At most 64 KiB of the answer are read.
  public Reply postForm(String address, String form, Map<String, String> headers) {
    var all = new TreeMap<>(headers);
    all.put("content-type", "application/x-www-form-urlencoded; charset=utf-8");
    return send(
        address,
        form.getBytes(StandardCharsets.UTF_8),
        all,
        HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), MOST_READ));
  }

  /// Posts bytes. Blocking. At most 64 KiB of the answer are read.
  public Reply postBytes(String address, byte[] body, Map<String, String> headers) {
    return send(
        address,
        body,
        headers,
        HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), MOST_READ));
  }

  /// Reads what stands there. Blocking, for at most half a minute.
  ///
  /// @param mostBytes a longer answer is none
  public Reply get(String address, Map<String, String> headers, long mostBytes) {
    return send(
        address,
        HttpRequest.newBuilder().timeout(READING).GET(),
        headers,
        HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), mostBytes));
  }

  private Reply send(
      String address,
      byte[] body,
      Map<String, String> headers,
      HttpResponse.BodyHandler<String> reading) {
    return send(
        address,
        HttpRequest.newBuilder().timeout(ANSWER).POST(HttpRequest.BodyPublishers.ofByteArray(body)),
        headers,
        reading);
  }

  private Reply send(
      String address,
      HttpRequest.Builder request,
      Map<String, String> headers,
      HttpResponse.BodyHandler<String> reading) {
    try {
      URI uri = URI.create(address);
      String refusal = guard.refusal(uri);
      if (!refusal.isEmpty()) {
        return new Reply(0, 0, refusal, true);
      }
      request.uri(uri).header("user-agent", "Tocsin");
      headers.forEach(request::header);
      HttpResponse<String> answer = answer(request.build(), reading);
      return new Reply(
          answer.statusCode(),
          retryAfter(answer),
          "HTTP " + answer.statusCode(),
          false,
          answer.body());
    } catch (IllegalArgumentException e) {
      return new Reply(0, 0, "'" + address + "' is no address", true);
    } catch (IOException e) {
      return new Reply(0, 0, e.getClass().getSimpleName() + ": " + e.getMessage(), false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply(0, 0, "interrupted", false);
    }
  }

  /// The whole of it in time: the client's own limit ends where the body begins.
  private HttpResponse<String> answer(HttpRequest request, HttpResponse.BodyHandler<String> reading)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<String>> answer = client().sendAsync(request, reading);
    Duration limit = request.timeout().orElse(ANSWER);
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no whole answer within " + limit.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
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

  private static long retryAfter(HttpResponse<?> answer) {
    String text = answer.headers().firstValue("retry-after").orElse("");
    return text.matches("\\d{1,5}") ? Long.parseLong(text) : 0;
  }

  @Override
  public void close() {
    closing().ifPresent(HttpClient::close);
  }
}
