package tocsin.server.respond;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tocsin.ground.web.WebRequest;
import tocsin.response.incident.Incident;
import tocsin.response.words.Severity;
import tocsin.server.page.Form;

/// What the list is filtered by; all of it stands in the address.
///
/// @param state `open`, `closed` or `all`
/// @param text every word of it has to be in the title, the id or the service
/// @param when they started
/// @param below only smaller numbers, for the next stretch of a long list
public record ListFilter(
    String state,
    String text,
    Optional<Severity> severity,
    String service,
    boolean mine,
    Period when,
    long below) {
  private static final int LONGEST = 200;

  static ListFilter of(WebRequest request) {
    return read(request::param);
  }

  /// The filter of an address, of which this is what stands after `?`.
  static ListFilter of(String query) {
    Map<String, String> fields = Form.read(query);
    return read(name -> Optional.ofNullable(fields.get(name)));
  }

  private static ListFilter read(Function<String, Optional<String>> param) {
    String text = param.apply("q").orElse("").strip();
    return new ListFilter(
        param.apply("state").filter(s -> s.equals("closed") || s.equals("all")).orElse("open"),
        text.length() > LONGEST ? text.substring(0, LONGEST) : text,
        param.apply("severity").flatMap(IncidentActs::severity),
        param.apply("service").filter(s -> s.length() <= LONGEST).orElse(""),
        param.apply("mine").filter("1"::equals).isPresent(),
        Period.of(param.apply("when").orElse(""), param.apply("from"), param.apply("to")),
        param
            .apply("below")
            .filter(b -> b.matches("\\d{1,9}"))
            .map(Long::parseLong)
            .orElse(Long.MAX_VALUE));
  }

  /// Nothing was narrowed down.
  boolean isPlain() {
    return narrowed() == 0;
  }

  /// How many filters are set, beside the state.
  public int narrowed() {
    return (text.isEmpty() ? 0 : 1)
        + (severity.isEmpty() ? 0 : 1)
        + (service.isEmpty() ? 0 : 1)
        + (mine ? 1 : 0)
        + (when instanceof Period.Ever ? 0 : 1);
  }

  /// @param own services of the reader's teams
  boolean fits(Incident i, Set<String> own, String reader) {
    return severity.filter(s -> s != i.severity()).isEmpty()
        && (service.isEmpty() || service.equals(i.service().value()))
        && (!mine || own.contains(i.service().value()) || People.holds(i.acknowledgedBy(), reader))
        && hasWords(i);
  }

  private boolean hasWords(Incident i) {
    if (text.isEmpty()) {
      return true;
    }
    String all = (i.id() + " " + i.service() + " " + i.title()).toLowerCase(Locale.ROOT);
    for (String word : text.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      if (!all.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /// Address of the same list in another state.
  public String in(String other) {
    return "/incidents" + (query(other, 0, mine).isEmpty() ? "" : "?" + query(other, 0, mine));
  }

  /// Address of the stretch below a number.
  public String further(int below) {
    return "/incidents?" + query(state, below, mine);
  }

  /// Address of the same list, of the reader's teams or of all.
  public String ofMine(boolean only) {
    return "/incidents" + (query(state, 0, only).isEmpty() ? "" : "?" + query(state, 0, only));
  }

  /// What stands after `?` in the address of the list from its beginning; empty for the open ones.
  /// Two filters that show the same have the same.
  public String query() {
    return query(state, 0, mine);
  }

  private String query(String wanted, int from, boolean only) {
    List<String> parts = new ArrayList<>();
    if (!wanted.equals("open")) {
      parts.add("state=" + wanted);
    }
    parts.addAll(part("q", text));
    parts.addAll(part("severity", severity.map(Severity::name).orElse("")));
    parts.addAll(part("service", service));
    parts.addAll(part("when", when.word()));
    parts.addAll(part("from", when.first()));
    parts.addAll(part("to", when.last()));
    if (only) {
      parts.add("mine=1");
    }
    if (from > 0) {
      parts.add("below=" + from);
    }
    return String.join("&", parts);
  }

  private static List<String> part(String name, String value) {
    return value.isEmpty()
        ? List.of()
        : List.of(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }
}
