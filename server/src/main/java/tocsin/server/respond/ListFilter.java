package tocsin.server.respond;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tocsin.ground.web.WebRequest;
import tocsin.response.incident.Incident;
import tocsin.response.words.Severity;

/// What the list is filtered by; all of it stands in the address.
///
/// @param state `open`, `closed` or `all`
/// @param text every word of it has to be in the title, the id or the service
/// @param below only smaller numbers, for the next stretch of a long list
public record ListFilter(
    String state,
    String text,
    Optional<Severity> severity,
    String service,
    boolean mine,
    long below) {
  private static final int LONGEST = 200;

  static ListFilter of(WebRequest request) {
    String text = request.param("q").orElse("").strip();
    return new ListFilter(
        request.param("state").filter(s -> s.equals("closed") || s.equals("all")).orElse("open"),
        text.length() > LONGEST ? text.substring(0, LONGEST) : text,
        request.param("severity").flatMap(IncidentActs::severity),
        request.param("service").orElse(""),
        request.param("mine").filter("1"::equals).isPresent(),
        request
            .param("below")
            .filter(b -> b.matches("\\d{1,9}"))
            .map(Long::parseLong)
            .orElse(Long.MAX_VALUE));
  }

  /// Nothing was narrowed down.
  boolean isPlain() {
    return text.isEmpty() && severity.isEmpty() && service.isEmpty() && !mine;
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
    return address(other, 0, mine);
  }

  /// Address of the stretch below a number.
  public String further(int below) {
    return address(state, below, mine);
  }

  /// Address of the same list, of the reader's teams or of all.
  public String ofMine(boolean only) {
    return address(state, 0, only);
  }

  private String address(String wanted, int from, boolean only) {
    List<String> parts = new ArrayList<>();
    if (!wanted.equals("open")) {
      parts.add("state=" + wanted);
    }
    if (!text.isEmpty()) {
      parts.add("q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }
    severity.ifPresent(s -> parts.add("severity=" + s));
    if (!service.isEmpty()) {
      parts.add("service=" + URLEncoder.encode(service, StandardCharsets.UTF_8));
    }
    if (only) {
      parts.add("mine=1");
    }
    if (from > 0) {
      parts.add("below=" + from);
    }
    return "/incidents" + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
  }
}
