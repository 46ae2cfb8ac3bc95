package tocsin.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tocsin.server.settings.BadSettingsException;

/// What pages cost: time on the server, bytes over the wire, first paint on a slow telephone, the
/// time until a long list can be used, and how smooth fifty panels are.
public final class PageBudgets {
  private static final int WARM_UP = 30;
  private static final int ASKED = 100;
  private static final int PAINTS = 5;
  private static final List<String> PATHS =
      List.of(
          "/",
          "/incidents",
          "/incidents/INC-1",
          "/schedules",
          "/dashboards",
          "/dashboards/fifty",
          "/explore",
          "/monitors",
          "/monitors/m1",
          "/reviews",
          "/insights",
          "/services",
          "/settings",
          "/welcome");
  private static final List<String> LISTS = List.of("/services", "/monitors", "/incidents");

  private final BigHouse house;

  private PageBudgets(BigHouse house) {
    this.house = house;
  }

  public static void main(String[] args)
      throws IOException, InterruptedException, BadSettingsException {
    try (var house = new BigHouse(Files.createTempDirectory("page-budgets-"))) {
      long began = System.nanoTime();
      house.furnish();
      long took = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
      System.err.printf("described in %d s%n", took);
      if (args.length == 0) {
        new PageBudgets(house).pages();
      }
      if (args.length == 0 || args[0].equals("feel")) {
        new PageBudgets(house).feel();
        System.exit(0);
      }
      for (String path : args) {
        System.out.println(path + " " + new PageBudgets(house).times(path));
      }
    }
    System.exit(0);
  }

  private void feel() {
    try (Playwright playwright = SlowPhone.playwright();
        Browser browser = SlowPhone.browser(playwright)) {
      for (String path : LISTS) {
        System.out.printf(
            "%n%s: first row reached after %.0f ms",
            path, SlowPhone.rowsUsable(house, browser, path));
      }
      FiftyPanels.report(house, browser);
    }
  }

  private void pages() throws IOException, InterruptedException {
    System.out.println("| Page | Server p50 | Server p99 | Script | Style | First paint |");
    System.out.println("|---|---|---|---|---|---|");
    try (Playwright playwright = SlowPhone.playwright();
        Browser browser = SlowPhone.browser(playwright)) {
      for (String path : PATHS) {
        row(browser, path);
      }
    }
  }

  private void row(Browser browser, String path) throws IOException, InterruptedException {
    String times = times(path);
    List<SlowPhone.Seen> seen = new ArrayList<>();
    for (int i = 0; i < PAINTS; i++) {
      seen.add(SlowPhone.look(house, browser, path));
    }
    List<Double> paints = seen.stream().map(SlowPhone.Seen::paint).sorted().toList();
    System.out.printf(
        "| `%s` | %s | %.1f KB | %.1f KB | %.0f ms |%n",
        path,
        times,
        seen.getFirst().script() / 1024.0,
        seen.getFirst().style() / 1024.0,
        paints.get(PAINTS / 2));
  }

  /// Median and 99th percentile of the time until the server's answer is there.
  private String times(String path) throws IOException, InterruptedException {
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < WARM_UP + ASKED; i++) {
      long before = System.nanoTime();
      int status = house.send(path, "GET", "").statusCode();
      if (status != 200) {
        throw new IllegalStateException(path + " answered " + status);
      }
      if (i >= WARM_UP) {
        nanos.add(System.nanoTime() - before);
      }
    }
    List<Long> sorted = nanos.stream().sorted().toList();
    return "%.1f ms | %.1f ms"
        .formatted(sorted.get(ASKED / 2) / 1e6, sorted.get(ASKED * 99 / 100 - 1) / 1e6);
  }
}
