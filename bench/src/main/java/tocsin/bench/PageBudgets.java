package tocsin.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tocsin.server.host.House;
import tocsin.server.settings.BadSettingsException;
import tocsin.server.settings.Key;
import tocsin.server.settings.SettingsReader;

/// What pages cost: time on the server with 10,000 monitors, 2,000 services and 1,000 incidents,
/// bytes over the wire, and first paint on a slow telephone (processor four times slower, 1.6
/// Mbit/s, 150 ms each way there and back).
public final class PageBudgets {
  private static final String KEY = "tk_0123456789abcdef0123";
  private static final int MONITORS = 10_000;
  private static final int SERVICES = 2_000;
  private static final int INCIDENTS = 1_000;
  private static final int WARM_UP = 30;
  private static final int ASKED = 100;
  private static final int PAINTS = 5;
  private static final double BYTES_A_SECOND = 1_600_000 / 8.0;
  private static final List<String> PATHS =
      List.of(
          "/",
          "/incidents",
          "/incidents/INC-1",
          "/schedules",
          "/dashboards",
          "/dashboards/host",
          "/explore",
          "/monitors",
          "/monitors/m1",
          "/reviews",
          "/insights",
          "/services",
          "/settings",
          "/welcome");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;

  private PageBudgets(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args)
      throws IOException, InterruptedException, BadSettingsException {
    new PageBudgets(Files.createTempDirectory("page-budgets-")).run();
    System.exit(0);
  }

  private void run() throws IOException, InterruptedException, BadSettingsException {
    try (House house = open()) {
      describe(house.address() + "/api/v1");
      System.out.println("| Page | Server p50 | Server p99 | Script | Style | First paint |");
      System.out.println("|---|---|---|---|---|---|");
      try (Playwright playwright = playwright();
          Browser browser = browser(playwright)) {
        for (String path : PATHS) {
          row(house, browser, path);
        }
      }
    }
  }

  private void row(House house, Browser browser, String path)
      throws IOException, InterruptedException {
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < WARM_UP + ASKED; i++) {
      long before = System.nanoTime();
      int status = send(house.address() + path, "GET", "").statusCode();
      if (status != 200) {
        System.out.printf("| %s | answered %d | | | | |%n", path, status);
        return;
      }
      if (i >= WARM_UP) {
        nanos.add(System.nanoTime() - before);
      }
    }
    List<Long> sorted = nanos.stream().sorted().toList();
    List<Seen> seen = new ArrayList<>();
    for (int i = 0; i < PAINTS; i++) {
      seen.add(look(house, browser, path));
    }
    List<Double> paints = seen.stream().map(Seen::paint).sorted().toList();
    System.out.printf(
        "| `%s` | %.1f ms | %.1f ms | %.1f KB | %.1f KB | %.0f ms |%n",
        path,
        sorted.get(ASKED / 2) / 1e6,
        sorted.get(ASKED * 99 / 100) / 1e6,
        seen.getFirst().script() / 1024.0,
        seen.getFirst().style() / 1024.0,
        paints.get(PAINTS / 2));
  }

  /// One look at a page by a browser that has nothing yet.
  ///
  /// @param script bytes of scripts over the wire
  /// @param style bytes of style sheets over the wire
  /// @param paint first contentful paint, ms after the start
  private record Seen(long script, long style, double paint) {}

  private static Seen look(House house, Browser browser, String path) {
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844))) {
      Page page = context.newPage();
      page.navigate(
          house.guestLink("guest"),
          new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
      CDPSession devtools = context.newCDPSession(page);
      slow(devtools);
      page.navigate(house.address() + path);
      page.waitForFunction("performance.getEntriesByName('first-contentful-paint').length > 0");
      String sizes =
          "kind => performance.getEntriesByType('resource')"
              + ".filter(r => r.name.split('?')[0].endsWith(kind))"
              + ".reduce((sum, r) => sum + r.encodedBodySize, 0)";
      return new Seen(
          ((Number) page.evaluate(sizes, ".js")).longValue(),
          ((Number) page.evaluate(sizes, ".css")).longValue(),
          ((Number)
                  page.evaluate(
                      "performance.getEntriesByName('first-contentful-paint')[0].startTime"))
              .doubleValue());
    }
  }

  private static void slow(CDPSession devtools) {
    JsonObject network = new JsonObject();
    network.addProperty("offline", false);
    network.addProperty("latency", 150);
    network.addProperty("downloadThroughput", BYTES_A_SECOND);
    network.addProperty("uploadThroughput", BYTES_A_SECOND);
    devtools.send("Network.enable");
    devtools.send("Network.clearBrowserCache");
    devtools.send("Network.emulateNetworkConditions", network);
    JsonObject processor = new JsonObject();
    processor.addProperty("rate", 4);
    devtools.send("Emulation.setCPUThrottlingRate", processor);
  }

  private static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  private static Browser browser(Playwright playwright) {
    var options = new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox"));
    Path chromium =
        Path.of(Optional.ofNullable(System.getenv("TOCSIN_CHROMIUM")).orElse("/usr/bin/chromium"));
    return playwright.chromium().launch(options.setExecutablePath(chromium));
  }

  private House open() throws BadSettingsException {
    Map<Key, String> flags = new EnumMap<>(Key.class);
    flags.put(Key.DATA, folder.resolve("data").toString());
    flags.put(Key.HTTP, "127.0.0.1:0");
    flags.put(Key.CARBON, "127.0.0.1:0");
    flags.put(Key.ADMIN_KEY, KEY);
    return House.open(SettingsReader.read(folder.resolve("none"), Map.of(), flags));
  }

  private void describe(String api) throws IOException, InterruptedException {
    long began = System.nanoTime();
    put(api + "/users/ana", "{\"name\":\"Ana Ruiz\"}");
    put(api + "/teams/t", "{\"members\":[\"ana\"]}");
    put(api + "/policies/p", "{\"steps\":[{\"delay\":\"1h\",\"targets\":[{\"user\":\"ana\"}]}]}");
    for (int i = 0; i < SERVICES; i++) {
      put(api + "/services/s" + i, "{\"team\":\"t\",\"policy\":\"p\"}");
    }
    for (int i = 0; i < MONITORS; i++) {
      put(
          api + "/monitors/m" + i,
          """
          {"title":"Errors of part %d","service":"s%d","target":"bench.m%d","comparator":"above",
           "threshold":100,"every":"1h"}\
          """
              .formatted(i, i % SERVICES, i));
    }
    for (int i = 0; i < INCIDENTS; i++) {
      String body = "{\"service\":\"s" + i + "\",\"title\":\"Part " + i + " fails\"}";
      good(send(api + "/incidents", "POST", body));
    }
    System.err.printf(
        "described in %d s%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
  }

  private void put(String url, String body) throws IOException, InterruptedException {
    good(send(url, "PUT", body));
  }

  private static void good(HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(answer.uri() + ": " + answer.body());
    }
  }

  private HttpResponse<String> send(String url, String method, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(url))
            .header("authorization", "Bearer " + KEY)
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
