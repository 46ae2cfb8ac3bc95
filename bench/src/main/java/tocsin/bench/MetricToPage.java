package tocsin.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tocsin.ground.json.Json;
import tocsin.server.host.House;
import tocsin.server.settings.BadSettingsException;
import tocsin.server.settings.Key;
import tocsin.server.settings.SettingsReader;

/// How long it takes from a sample that crosses a threshold to the page at a webhook, while 10,000
/// series send a sample a second each and 1,000 monitors look at them every second.
public final class MetricToPage {
  private static final String KEY = "tk_0123456789abcdef0123";
  private static final int MONITORS = 1_000;
  private static final int SERIES_EACH = 10;
  private static final int CROSSINGS = 100;
  private static final int WARM_UP_SECONDS = 20;
  private static final long EVERY_SERIES = TimeUnit.MILLISECONDS.toNanos(50);
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final Map<String, Long> arrived = new ConcurrentHashMap<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;

  private MetricToPage(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args)
      throws IOException, InterruptedException, BadSettingsException {
    new MetricToPage(Files.createTempDirectory("metric-to-page-")).run();
    System.exit(0);
  }

  private void run() throws IOException, InterruptedException, BadSettingsException {
    HttpServer receiver = receiver();
    House house = open();
    String hook = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
    describe(house.address() + "/api/v1", hook);
    List<Long> nanos = measure(house);
    report(nanos);
    house.close();
    receiver.stop(0);
  }

  private HttpServer receiver() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          long at = System.nanoTime();
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          arrived.putIfAbsent(Json.tree(body).path("service").asString(), at);
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private House open() throws IOException, BadSettingsException {
    Path schemas = folder.resolve("schemas.conf");
    Files.writeString(schemas, "[all]\npattern = .*\nretentions = 1s:1d\n");
    Map<Key, String> flags = new EnumMap<>(Key.class);
    flags.put(Key.DATA, folder.resolve("data").toString());
    flags.put(Key.HTTP, "127.0.0.1:0");
    flags.put(Key.CARBON, "127.0.0.1:0");
    flags.put(Key.PICKLE, "none");
    flags.put(Key.STORAGE_SCHEMAS, schemas.toString());
    flags.put(Key.ADMIN_KEY, KEY);
    flags.put(Key.OUTBOUND_ALLOWED, "127.0.0.1");
    return House.open(SettingsReader.read(folder.resolve("none"), Map.of(), flags));
  }

  private void describe(String api, String hook) throws IOException, InterruptedException {
    put(
        api + "/users/ana",
        """
        {"contacts":[{"kind":"webhook","id":"hook","address":"%s"}],
         "rules":[{"urgency":"high","delay":"0s","contact":"hook"}]}\
        """
            .formatted(hook));
    put(api + "/teams/t", "{\"members\":[\"ana\"]}");
    put(api + "/policies/p", "{\"steps\":[{\"delay\":\"1h\",\"targets\":[{\"user\":\"ana\"}]}]}");
    for (int i = 0; i < MONITORS; i++) {
      put(api + "/services/s" + i, "{\"team\":\"t\",\"policy\":\"p\"}");
      put(
          api + "/monitors/m" + i,
          """
          {"service":"s%d","target":"bench.g%d.*","comparator":"above","threshold":100,
           "every":"1s","slot":"1s"}\
          """
              .formatted(i, i));
    }
  }

  private void put(String url, String body) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(url))
                .header("authorization", "Bearer " + KEY)
                .PUT(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(url + ": " + answer.body());
    }
  }

  /// Crossings fall at another part of the second each time. Every series sends just after a second
  /// began, so that nothing is written over the crossing before its second is over.
  private List<Long> measure(House house) throws IOException {
    List<Long> nanos = new ArrayList<>();
    int port = house.carbonPort().orElseThrow();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      long next = nextSecond();
      for (int second = 0; second < WARM_UP_SECONDS + CROSSINGS + 5; second++) {
        waitUntil(next);
        everySeries(out);
        int crossing = second - WARM_UP_SECONDS;
        long sent = 0;
        if (crossing >= 0 && crossing < CROSSINGS) {
          waitUntil(next + SECOND * (crossing % 10) / 11 + EVERY_SERIES);
          sent = System.nanoTime();
          send(out, line("bench.g" + crossing + ".n0", 200));
        }
        next += SECOND;
        if (sent > 0) {
          starts.put("s" + crossing, sent);
        }
      }
    }
    starts.forEach((service, sent) -> {
      Long at = arrived.get(service);
      if (at == null) {
        System.err.println("no page for " + service);
      }
      nanos.add(at == null ? TimeUnit.MINUTES.toNanos(1) : at - sent);
    });
    return nanos;
  }

  private final Map<String, Long> starts = new ConcurrentHashMap<>();

  private static void everySeries(OutputStream out) throws IOException {
    var text = new StringBuilder();
    for (int m = 0; m < MONITORS; m++) {
      for (int n = 0; n < SERIES_EACH; n++) {
        text.append(line("bench.g" + m + ".n" + n, 10 + n));
      }
    }
    send(out, text.toString());
  }

  private static String line(String path, int value) {
    return path + " " + value + " " + System.currentTimeMillis() / 1_000 + "\n";
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static long nextSecond() {
    long past = System.currentTimeMillis() % 1_000;
    return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1_020 - past);
  }

  private static void waitUntil(long nanoTime) {
    for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static void report(List<Long> nanos) {
    List<Long> sorted = nanos.stream().sorted().toList();
    System.out.printf(
        "{\"crossings\":%d,\"p50_ms\":%d,\"p90_ms\":%d,\"p99_ms\":%d,\"max_ms\":%d}%n",
        sorted.size(), at(sorted, 0.5), at(sorted, 0.9), at(sorted, 0.99), at(sorted, 1));
  }

  private static long at(List<Long> sorted, double share) {
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return TimeUnit.NANOSECONDS.toMillis(sorted.get(Math.clamp(index, 0, sorted.size() - 1)));
  }
}
