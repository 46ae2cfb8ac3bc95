package tocsin.server.prime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Services, people who are paged for them through a webhook of its own, and a bad day: thousands
/// of events over many connections at once, as monitoring sends them. Blocking.
public final class PrimeAlarms implements AutoCloseable {
  /// The only host that has to be allowed to be posted to.
  public static final String HOST = "127.0.0.1";

  private static final int SERVICES = 24;
  private static final int SENDERS = 32;
  private static final Pattern KEY = Pattern.compile("\"key\":\"([^\"]+)\"");
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final String address;
  private final String key;
  private final HttpServer hook;
  private final HttpClient client = HttpClient.newHttpClient();

  /// @param key of an administrator
  public PrimeAlarms(String address, String key) throws IOException {
    this.address = address;
    this.key = key;
    this.hook = HttpServer.create(new InetSocketAddress(HOST, 0), 0);
    hook.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    hook.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    hook.start();
  }

  /// Sends so many events, and comes back when all are accepted.
  public void run(int events) throws IOException, InterruptedException {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < SERVICES; i++) {
      keys.add(service(i));
    }
    var all = new PrimeEvents(keys);
    List<Future<Integer>> senders = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int first = 0; first < SENDERS; first++) {
        int mine = first;
        senders.add(threads.submit(() -> sent(all, mine, events)));
      }
    }
    for (Future<Integer> sender : senders) {
      ended(sender);
    }
  }

  /// The events of one connection, one after the other.
  private int sent(PrimeEvents all, int first, int events)
      throws IOException, InterruptedException {
    for (int n = first; n < events; n += SENDERS) {
      ask("POST", "/v2/enqueue", all.event(n));
    }
    return events;
  }

  private static void ended(Future<Integer> sender) throws IOException, InterruptedException {
    try {
      sender.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  /// A service, and the one person who is paged for it.
  ///
  /// @return the service's key
  private String service(int number) throws IOException, InterruptedException {
    String who = "prime-" + number;
    put(
        "/users/" + who,
        """
        {"contacts":[{"kind":"webhook","id":"hook","address":"http://%s:%d/"}],
         "rules":[{"urgency":"high","delay":"0s","contact":"hook"}]}\
        """
            .formatted(HOST, hook.getAddress().getPort()));
    put("/teams/" + who, "{\"members\":[\"" + who + "\"]}");
    put(
        "/policies/" + who,
        "{\"steps\":[{\"delay\":\"1h\",\"targets\":[{\"user\":\"%s\"}]}]}".formatted(who));
    put(
        "/services/" + who,
        "{\"team\":\"%s\",\"policy\":\"%s\",\"grouping\":\"%s\"}"
            .formatted(who, who, number % 4 == 0 ? "key" : "service"));
    String made =
        ask("POST", "/api/v1/services/" + who + "/integration-keys", "{}".getBytes(UTF_8));
    Matcher found = KEY.matcher(made);
    if (!found.find()) {
      throw new IOException("no key of a service in: " + made);
    }
    return found.group(1);
  }

  private void put(String path, String body) throws IOException, InterruptedException {
    ask("PUT", "/api/v1" + path, body.getBytes(UTF_8));
  }

  private String ask(String method, String path, byte[] body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(address + path))
                .timeout(LONGEST)
                .header("authorization", "Bearer " + key)
                .header("content-type", "application/json")
                .method(method, BodyPublishers.ofByteArray(body))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(
          method + " " + path + ": status " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  @Override
  public void close() {
    client.close();
    hook.stop(0);
  }
}
