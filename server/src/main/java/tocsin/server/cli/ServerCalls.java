package tocsin.server.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;

/// Calls of the API of a server that runs, with the key of its administrator.
final class ServerCalls {
  private final String server;
  private final String key;

  ServerCalls(String server, String key) {
    this.server = server.replaceAll("/+$", "");
    this.key = key;
  }

  /// How the API says what is wrong.
  private record Problem(@Nullable String title, @Nullable String detail) {}

  /// Makes a call and reads its answer.
  ///
  /// @throws IOException with a sentence for whoever typed the command
  <T> T call(String method, String path, String body, Class<T> type) throws IOException {
    return read(send(method, path, body), type);
  }

  /// Reads what there may be; empty when there is no such thing.
  ///
  /// @throws IOException with a sentence for whoever typed the command
  <T> Optional<T> find(String path, Class<T> type) throws IOException {
    HttpResponse<String> answer = send("GET", path, "");
    return answer.statusCode() == 404 ? Optional.empty() : Optional.of(read(answer, type));
  }

  private <T> T read(HttpResponse<String> answer, Class<T> type) throws IOException {
    if (answer.statusCode() >= 300) {
      throw new IOException(server + ": " + problem(answer));
    }
    try {
      return Json.read(answer.body(), type);
    } catch (BadJsonException e) {
      throw new IOException(server + ": answers strangely (expected: a Tocsin)", e);
    }
  }

  private HttpResponse<String> send(String method, String path, String body) throws IOException {
    // Closing a client would wait for idle connections.
    HttpClient client = HttpClient.newHttpClient();
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server + "/api/v1" + path))
              .header("authorization", "Bearer " + key)
              .header("content-type", "application/json")
              .method(method, BodyPublishers.ofString(body))
              .build();
      return client.send(request, BodyHandlers.ofString());
    } catch (ConnectException e) {
      throw new IOException(
          server + ": nobody answers (expected: a server that runs; another with --server URL)", e);
    } catch (IllegalArgumentException e) {
      throw new IOException("--server: '" + server + "' (expected: http://HOST:PORT)", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      client.shutdownNow();
    }
  }

  private static String problem(HttpResponse<String> answer) {
    if (answer.statusCode() == 401) {
      return "does not know this key (expected: an administrator's in TOCSIN_ADMIN_KEY)";
    }
    try {
      Problem problem = Json.read(answer.body(), Problem.class);
      return problem.title() + ". " + problem.detail();
    } catch (BadJsonException e) {
      return "status " + answer.statusCode();
    }
  }
}
