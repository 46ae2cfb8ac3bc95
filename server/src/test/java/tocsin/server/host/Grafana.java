package tocsin.server.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// Asks as Grafana's data source for Graphite does, and reads answers as its code does.
final class Grafana implements AutoCloseable {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Pattern VARIABLE =
      Pattern.compile("\\[\\[(\\w+)]]|\\$\\{(\\w+)(?::(\\w+))?}|\\$(\\w+)");
  private static final Pattern NESTED = Pattern.compile("#([A-Z])");
  private static final int DEEPEST = 5;
  private static final int BEGINNING = 1_000;

  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Grafana(String address) {
    this.address = address;
  }

  /// A series as Grafana has it.
  record Shown(String name, String letter, List<Double> values) {}

  /// The queries of a panel, by their letters, as they are sent.
  record Panel(String title, Map<String, String> queries) {}

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).GET(), BodyHandlers.ofString());
  }

  /// A form of which nothing is escaped that is not escaped already, as its browser side sends it.
  HttpResponse<String> post(String path, String body) {
    return send(form(path, body), BodyHandlers.ofString());
  }

  private HttpRequest.Builder form(String path, String body) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("content-type", FORM)
        .POST(BodyPublishers.ofString(body));
  }

  /// How an answer begins; the rest was read and thrown away, or was cut off.
  record Beginning(int status, String text) {}

  /// As [#post], for answers that no memory has room for.
  Beginning begins(String path, String body) {
    HttpResponse<InputStream> answer = send(form(path, body), BodyHandlers.ofInputStream());
    try (InputStream in = answer.body()) {
      String text = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
      drain(in);
      return new Beginning(answer.statusCode(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void drain(InputStream in) {
    try {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // Took longer than it may, and was cut off.
    }
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> how) {
    try {
      return client.send(request.build(), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The series of a panel. Each query is wrapped so that the last word of each name that comes
  /// back is the letter of its query.
  List<Shown> render(Map<String, String> queries) {
    var body = new StringBuilder();
    queries.forEach((letter, query) ->
        body.append("target=")
            .append(encoded("aliasSub(" + query + ", \"(^.*$)\", \"\\1 " + letter + "\")"))
            .append('&'));
    HttpResponse<String> answer =
        post("/render", body + "from=-1h&until=now&format=json&maxDataPoints=100");
    if (answer.statusCode() != 200) {
      throw new AssertionError(queries + ": " + answer.statusCode() + " " + answer.body());
    }
    List<Shown> shown = new ArrayList<>();
    for (JsonNode series : Json.tree(answer.body())) {
      String name = series.path("target").asString();
      int last = name.lastIndexOf(' ');
      shown.add(new Shown(name.substring(0, last), name.substring(last + 1), values(series)));
    }
    return shown;
  }

  private static List<Double> values(JsonNode series) {
    List<Double> values = new ArrayList<>();
    for (JsonNode point : series.path("datapoints")) {
      if (point.size() != 2 || !point.get(1).isIntegralNumber()) {
        throw new AssertionError("no point: " + point);
      }
      values.add(point.get(0).isNull() ? Double.NaN : point.get(0).asDouble());
    }
    return values;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// The panels of a dashboard with what is sent for them: variables by their chosen values,
  /// queries in other queries by their text.
  static List<Panel> panels(String dashboard) {
    JsonNode file = Json.tree(text(dashboard));
    JsonNode tree = file.has("dashboard") ? file.path("dashboard") : file;
    Map<String, String> variables = new HashMap<>(Map.of("interval", "1min"));
    tree.path("templating")
        .path("list")
        .forEach(v -> variables.put(v.path("name").asString(), chosen(v)));
    List<Panel> panels = new ArrayList<>();
    for (JsonNode panel : tree.findParents("targets")) {
      panels.add(panel(panel, variables));
    }
    return panels;
  }

  private static String text(String dashboard) {
    String file = "/tocsin/metrics/dashboard/grafana/" + dashboard + ".json";
    try (InputStream in = Objects.requireNonNull(Grafana.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Several values are a glob, all of them a star unless the variable says otherwise.
  private static String chosen(JsonNode variable) {
    JsonNode value = variable.path("current").path("value");
    List<String> all = new ArrayList<>();
    (value.isArray() ? value : List.of(value)).forEach(v -> all.add(v.asString("*")));
    if (all.contains("$__all")) {
      return variable.path("allValue").asString("*");
    }
    return all.size() == 1 ? all.getFirst() : "{" + String.join(",", all) + "}";
  }

  private static Panel panel(JsonNode panel, Map<String, String> variables) {
    Map<String, String> all = new HashMap<>();
    panel
        .path("targets")
        .forEach(t -> all.put(t.path("refId").asString("A"), t.path("target").asString("")));
    Map<String, String> sent = new HashMap<>();
    for (JsonNode target : panel.path("targets")) {
      String letter = target.path("refId").asString("A");
      if (!target.path("hide").asBoolean(false) && !all.getOrDefault(letter, "").isEmpty()) {
        String query = written(all.getOrDefault(letter, ""), all, variables);
        if (!NESTED.matcher(query).find()) {
          sent.put(letter, query); // Those that name themselves have no end.
        }
      }
    }
    return new Panel(panel.path("title").asString(""), sent);
  }

  private static String written(
      String query, Map<String, String> all, Map<String, String> variables) {
    String whole = query;
    for (int deep = 0; deep < DEEPEST && NESTED.matcher(whole).find(); deep++) {
      whole =
          NESTED
              .matcher(whole)
              .replaceAll(m -> Matcher.quoteReplacement(all.getOrDefault(m.group(1), "")));
    }
    return VARIABLE
        .matcher(whole)
        .replaceAll(m -> Matcher.quoteReplacement(value(m, variables)))
        .replaceAll("'(\\d+)m'", "'$1min'");
  }

  private static String value(MatchResult found, Map<String, String> variables) {
    String name =
        found.group(1) != null
            ? found.group(1)
            : found.group(2) != null ? found.group(2) : found.group(4);
    String value = variables.getOrDefault(name, "*");
    boolean regex = "regex".equals(found.group(3));
    return regex
        ? value.replace("{", "(").replace("}", ")").replace(',', '|').replace("*", ".*")
        : value;
  }

  @Override
  public void close() {
    client.close();
  }
}
