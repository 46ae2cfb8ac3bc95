package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A form that another site sent in the name of somebody who is signed in changes nothing. The
/// forms are those of every page that can be reached by links, and of every template.
class ForgedFormTest {
  private static final Pattern FORM =
      Pattern.compile("<form\\b[^>]*method=\"post\"[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern ACTION = Pattern.compile("\\b(?:form)?action=\"(/[^\"]*)\"");
  private static final Pattern BUTTON = Pattern.compile("<button\\b[^>]*formaction[^>]*>");
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
  private static final String LEFT = "/(static|answer|render|sign-out|graphite)(/|$).*";
  private static final int MOST_PAGES = 400;

  @TempDir private static Path data;
  private static TestHouse house;
  private static String cookie;
  private static String csrf;
  private static final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    house = new TestHouse(data, Map.of());
    String token = house.setUpLink().replaceFirst(".*token=", "");
    String form = "token=" + token + "&user=ana&password=four+green+bottles";
    cookie =
        post("/set-up", form)
            .headers()
            .firstValue("set-cookie")
            .orElseThrow()
            .replaceFirst(";.*", "");
    describe();
    csrf = get("/").body().replaceFirst("(?s).*name=\"csrf\" content=\"([0-9a-f]+)\".*", "$1");
  }

  @AfterAll
  static void close() {
    client.close();
    house.close();
  }

  private static void describe() {
    house.api("PUT", "/users/bo", "{\"contacts\":[],\"rules\":[]}");
    house.api("PUT", "/teams/shop", "{\"members\":[\"ana\"]}");
    house.api(
        "PUT",
        "/schedules/shop",
        """
        {"zone":"Europe/Berlin","layers":[{"start":"2026-01-01T00:00","turn":"7d","people":["ana"]}]}
        """);
    house.api(
        "PUT",
        "/policies/shop",
        "{\"steps\":[{\"delay\":\"9m\",\"targets\":[{\"user\":\"ana\"}]}]}");
    house.api(
        "PUT", "/services/shop", "{\"team\":\"shop\",\"policy\":\"shop\",\"grouping\":\"key\"}");
    house.api("PUT", "/dashboards/own", "{\"title\":\"Own\",\"panels\":[]}");
    house.api(
        "PUT",
        "/monitors/orders",
        """
        {"service":"shop","target":"shop.errors","comparator":"above","threshold":5,"severity":"SEV2"}
        """);
    for (String key : List.of("open", "held", "over")) {
      house.api(
          "POST",
          "/incidents",
          "{\"service\":\"shop\",\"title\":\"%s\",\"key\":\"%s\"}".formatted(key, key));
    }
    house.api("POST", "/incidents/INC-2/acknowledge", "{}");
    house.api("POST", "/incidents/INC-3/resolve", "{}");
  }

  private static HttpResponse<String> post(String path, String form, String... headers) {
    return ask(
        HttpRequest.newBuilder(URI.create(house.address() + path))
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)),
        headers);
  }

  private static HttpResponse<String> get(String path) {
    return ask(
        HttpRequest.newBuilder(URI.create(house.address() + path)).header("accept", "text/html"),
        "cookie",
        cookie);
  }

  private static HttpResponse<String> ask(HttpRequest.Builder request, String... headers) {
    try {
      HttpRequest whole = (headers.length == 0 ? request : request.headers(headers)).build();
      return client.send(whole, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Everything that was ever decided, and every key and password.
  private static String state() throws IOException, SQLException {
    try (var db = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("journal.db"));
        var rows = db.createStatement().executeQuery("SELECT max(position) FROM fact")) {
      return rows.getLong(1) + Files.readString(data.resolve("secrets.json"));
    }
  }

  private static Set<String> formsOfPages() {
    Set<String> actions = new TreeSet<>();
    Set<String> seen = new LinkedHashSet<>(List.of("/"));
    Set<String> kinds = new LinkedHashSet<>();
    Deque<String> ahead = new ArrayDeque<>(seen);
    for (int pages = 0; !ahead.isEmpty() && pages < MOST_PAGES; pages++) {
      String page = get(ahead.poll()).body();
      actions.addAll(actions(page));
      // Pages that differ by what is asked of them, such as a day, come after all others.
      for (String link : found(LINK, page).filter(l -> !l.matches(LEFT) && seen.add(l)).toList()) {
        if (kinds.add(link.replaceAll("=[^&]*", ""))) {
          ahead.addFirst(link);
        } else {
          ahead.addLast(link);
        }
      }
    }
    return actions;
  }

  private static Set<String> formsOfTemplates() throws IOException {
    Set<String> actions = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jte")).toList()) {
        // An expression may hold quotes of its own, which would end the attribute.
        actions.addAll(actions(Files.readString(file).replaceAll("\\$\\{[^}]*}", "x")));
      }
    }
    return actions;
  }

  private static Set<String> actions(String page) {
    Set<String> actions = new TreeSet<>();
    for (Pattern element : List.of(FORM, BUTTON)) {
      Matcher m = element.matcher(page);
      while (m.find()) {
        found(ACTION, m.group()).forEach(actions::add);
      }
    }
    return actions;
  }

  private static Stream<String> found(Pattern what, String where) {
    return what.matcher(where).results().map(r -> r.group(1).replace("&amp;", "&"));
  }

  private static Set<String> everyForm() throws IOException {
    Set<String> all = formsOfPages();
    assertThat(all)
        .contains(
            "/incidents/INC-1/acknowledge",
            "/incidents/INC-3/reopen",
            "/dashboards/own/save",
            "/policies/shop/steps",
            "/settings/key",
            "/sign-out")
        .hasSizeGreaterThan(60);
    all.addAll(formsOfTemplates());
    all.addAll(List.of("/api/v1/incidents", "/api/v1/api-keys", "/api/v1/incidents/INC-1/note"));
    return all;
  }

  private static void assertRefused(String action, String form, String... more) {
    Stream<String> headers = Stream.concat(Stream.of("cookie", cookie), Stream.of(more));
    assertThat(post(action, form, headers.toArray(String[]::new)).statusCode())
        .as(action + " " + form + " " + List.of(more))
        .isEqualTo(403);
  }

  @Test
  void whatAnotherSiteSendsChangesNothing() throws Exception {
    Set<String> forms = everyForm();
    String before = state();
    String good = "csrf=" + csrf + "&name=x&id=x&text=x&user=bo&reason=x";

    for (String action : forms) {
      assertRefused(action, good, "origin", "https://evil.example.com");
      assertRefused(action, good, "origin", "null");
      assertRefused(action, good, "sec-fetch-site", "cross-site");
      assertRefused(action, good, "sec-fetch-site", "same-site", "origin", house.address());
      if (!action.matches("/(sign-in|set-up|join|answer)\\b.*")) {
        assertRefused(action, good.replaceFirst("csrf=\\w+", ""), "origin", house.address());
        assertRefused(action, good.replaceFirst("csrf=\\w+", "csrf=" + "0".repeat(64)));
      }
    }

    assertThat(state()).isEqualTo(before);
    assertThat(get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void aFormOfOurOwnPasses() throws Exception {
    String form = "csrf=" + csrf + "&text=looking";
    for (List<String> headers :
        List.of(
            List.of("origin", house.address()),
            List.of("sec-fetch-site", "same-origin"),
            List.of("origin", "https://t.example", "x-forwarded-host", "t.example"))) {
      String before = state();
      String[] all =
          Stream.concat(Stream.of("cookie", cookie), headers.stream()).toArray(String[]::new);

      assertThat(post("/incidents/INC-1/note", form, all).statusCode()).isEqualTo(303);
      assertThat(state()).isNotEqualTo(before);
    }
  }
}
