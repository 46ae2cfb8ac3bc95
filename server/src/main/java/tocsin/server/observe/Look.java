package tocsin.server.observe;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tocsin.ground.web.WebRequest;
import tocsin.metrics.dashboard.Dashboard;

/// How somebody looks at a dashboard: everything that stands in its address.
///
/// @param refresh `off`, or how often charts ask anew, such as `10s`
/// @param fields of the address, in order; what is usual does not stand in it
public record Look(String from, String until, String refresh, Map<String, List<String>> fields) {
  private static final String VARIABLE = "var-";
  private static final String TIME = "[A-Za-z0-9:_/+. -]{1,40}";
  private static final List<String> OWN =
      List.of("from", "until", "refresh", "deploys", "incidents");

  static Look of(WebRequest request, Dashboard dashboard) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    OWN.forEach(name ->
        request
            .param(name)
            .filter(v -> v.matches(TIME))
            .ifPresent(v -> fields.put(name, List.of(v.strip()))));
    dashboard
        .variables()
        .forEach(v -> {
          List<String> chosen =
              request.params(VARIABLE + v.name()).stream().filter(c -> !c.isBlank()).toList();
          if (!chosen.isEmpty()) {
            fields.put(VARIABLE + v.name(), chosen);
          }
        });
    return of(fields, dashboard);
  }

  private static Look of(Map<String, List<String>> fields, Dashboard d) {
    return new Look(
        first(fields, "from").orElse(d.from()),
        first(fields, "until").orElse(d.until()),
        first(fields, "refresh")
            .filter(r -> r.matches("off|\\d{1,5}[smh]"))
            .orElse(d.refresh().map(r -> r.toSeconds() + "s").orElse("off")),
        fields);
  }

  private static Optional<String> first(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of()).stream().findFirst();
  }

  List<String> chosen(String variable) {
    return fields.getOrDefault(VARIABLE + variable, List.of());
  }

  public boolean isLive() {
    return until.equals("now") && !refresh.equals("off");
  }

  /// For charts: an end only when they must not move along.
  public String end() {
    return isLive() ? "" : until;
  }

  public boolean shows(String marks) {
    return first(fields, marks).filter("off"::equals).isEmpty();
  }

  /// The address with one field changed; empty text takes it away.
  public String with(String name, String value) {
    return with(name, value.isEmpty() ? List.of() : List.of(value));
  }

  public String with(String name, List<String> values) {
    Map<String, List<String>> other = new LinkedHashMap<>(fields);
    other.remove(name);
    if (!values.isEmpty()) {
      other.put(name, values);
    }
    return "?" + query(other);
  }

  public String during(String otherFrom, String otherUntil) {
    Map<String, List<String>> other = new LinkedHashMap<>(fields);
    other.put("from", List.of(otherFrom));
    other.put("until", List.of(otherUntil));
    return "?" + query(other);
  }

  /// The whole query of this look, for other pages of the same dashboard.
  public String query() {
    return fields.isEmpty() ? "" : "?" + query(fields);
  }

  /// Hidden fields of a form that changes only some of them.
  public List<Map.Entry<String, String>> keep(String... without) {
    List<String> gone = List.of(without);
    List<Map.Entry<String, String>> kept = new ArrayList<>();
    fields.forEach((name, values) -> {
      if (!gone.contains(name)) {
        values.forEach(v -> kept.add(Map.entry(name, v)));
      }
    });
    return kept;
  }

  static String query(Map<String, List<String>> fields) {
    return fields.entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(v -> encoded(e.getKey()) + "=" + encoded(v)))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
