package tocsin.server.prime;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Sends samples to a server, of names it knows and of new ones, with blocks written in between,
/// asks for them, and looks at its pages. What it meets decides what the compiler knows beforehand
/// at every later start, so it goes every usual way several times.
public final class Priming {
  private static final int ROUNDS = 15;
  private static final int STEP_SECONDS = 10;
  private static final int TIMES = 30;

  /// A server that takes longer is not worth waiting for.
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private static final List<String> PAGES =
      List.of(
          "/",
          "/incidents",
          "/schedules",
          "/dashboards",
          "/dashboards/checkout-health",
          "/explore",
          "/monitors",
          "/reviews",
          "/services",
          "/settings");

  private final String address;
  private final int carbonPort;
  private final String key;
  private final HttpClient client = HttpClient.newHttpClient();
  private String cookie = "";
  private final PrimeLines one = new PrimeLines("one");
  private final PrimeLines other = new PrimeLines("other");

  /// @param key of an administrator
  public Priming(String address, int carbonPort, String key) {
    this.address = address;
    this.carbonPort = carbonPort;
    this.key = key;
  }

  /// Does it all.
  ///
  /// @param link signs somebody in
  public void run(Instant now, String link) throws IOException, InterruptedException {
    try (client) {
      long second = now.getEpochSecond() - 5L * ROUNDS * STEP_SECONDS;
      cookie = enter(link);
      send(one, 0, second);
      look();
      send(one, ROUNDS, second);
      send(other, 0, second);
      look();
      send(other, ROUNDS, second);
      send(new PrimeLines("third"), 0, second);
      look();
    }
  }

  private String enter(String link) throws IOException, InterruptedException {
    var answer = client.send(request(link).build(), BodyHandlers.discarding());
    String set = answer.headers().firstValue("set-cookie").orElse("");
    return set.substring(0, Math.max(0, set.indexOf(';')));
  }

  private static HttpRequest.Builder request(String url) {
    return HttpRequest.newBuilder(URI.create(url)).timeout(LONGEST);
  }

  private void send(PrimeLines lines, int from, long second) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), carbonPort)) {
      socket.setSoTimeout((int) LONGEST.toMillis());
      OutputStream out = socket.getOutputStream();
      for (int round = from; round < from + ROUNDS; round++) {
        out.write(lines.round(round, second + (long) round * STEP_SECONDS));
      }
      socket.shutdownOutput();
      // The server closes when it has taken everything.
      socket.getInputStream().read();
    }
  }

  private void look() throws IOException, InterruptedException {
    for (int i = 0; i < TIMES; i++) {
      String host = one.name(i * 100).replaceAll("\\.app.*", "");
      get(address + "/render?format=json&from=-1h&target=" + one.name(i));
      get(address + "/render?format=json&from=-1h&target=" + host + ".*.*.p95");
      get(address + "/render?format=json&from=-1h&target=sumSeries(" + host + ".*.*.*)");
      get(address + "/metrics/find?query=prime.one.*");
      get(address + PAGES.get(i % PAGES.size()));
    }
    send(
        request(address + "/api/v1/store/seal")
            .header("authorization", "Bearer " + key)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build());
  }

  private void get(String url) throws IOException, InterruptedException {
    send(request(url).header("cookie", cookie).build());
  }

  private void send(HttpRequest request) throws IOException, InterruptedException {
    var answer = client.send(request, BodyHandlers.discarding());
    if (answer.statusCode() != 200) {
      throw new IOException(request.uri() + ": status " + answer.statusCode());
    }
  }
}
