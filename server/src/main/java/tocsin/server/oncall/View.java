package tocsin.server.oncall;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tocsin.ground.time.TimeRange;
import tocsin.server.page.Form;

/// What a page of a schedule shows, as it stands in its address.
///
/// @param id of the schedule
/// @param day any day of what is shown; empty text for today
/// @param tz zone asked for; empty text for the reader's own
public record View(String id, Stretch stretch, String day, String tz, Draft draft) {
  static View of(String id, UnaryOperator<String> param, Draft draft) {
    return new View(
        id, Stretch.of(param.apply("span")), param.apply("day"), param.apply("tz"), draft);
  }

  static View of(String id, Form form, Draft draft) {
    return of(id, form::get, draft);
  }

  LocalDate shown(Moments m, Instant now) {
    try {
      LocalDate asked = LocalDate.parse(day);
      return Math.abs(asked.getYear() - m.day(now).getYear()) > 10 ? m.day(now) : asked;
    } catch (DateTimeException e) {
      return m.day(now);
    }
  }

  /// The day on which what is shown begins.
  LocalDate first(Moments m, Instant now) {
    return stretch.first(shown(m, now));
  }

  TimeRange window(Moments m, Instant now) {
    LocalDate day = shown(m, now);
    return new TimeRange(m.begin(stretch.first(day)), m.begin(stretch.end(day)));
  }

  /// Parameters that lead here again; also the hidden fields of the page's forms.
  public Map<String, String> fields() {
    Map<String, String> all = new LinkedHashMap<>();
    put(all, "span", stretch == Stretch.WEEK ? "" : stretch.value());
    put(all, "day", day);
    put(all, "tz", tz);
    put(all, "draft", draft.text());
    return all;
  }

  private static void put(Map<String, String> all, String name, String value) {
    if (!value.isEmpty()) {
      all.put(name, value);
    }
  }

  public String href() {
    return path("");
  }

  /// A page below the schedule, in the same view.
  String path(String below) {
    String query =
        fields().entrySet().stream()
            .map(e -> e.getKey() + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    return "/schedules/" + id + below + (query.isEmpty() ? "" : "?" + query);
  }

  /// This view with one more parameter, and a place on the page.
  String with(String name, String value, String place) {
    String href = href();
    return href + (href.indexOf('?') < 0 ? "?" : "&") + name + "=" + encoded(value) + "#" + place;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  View on(String otherDay) {
    return new View(id, stretch, otherDay, tz, draft);
  }

  View spanning(Stretch other) {
    return new View(id, other, day, tz, draft);
  }

  View in(String zone) {
    return new View(id, stretch, day, zone, draft);
  }

  View with(Draft other) {
    return new View(id, stretch, day, tz, other);
  }
}
