package tocsin.server.monitors;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tocsin.ground.json.Json;
import tocsin.response.downtime.Downtime;
import tocsin.response.downtime.When;
import tocsin.response.downtime.Which;
import tocsin.response.message.State;
import tocsin.response.oncall.WallClock;
import tocsin.server.page.Form;
import tocsin.server.page.MadeId;

/// A downtime as it stands in its form: times are on the clock of its zone.
public record DowntimeForm(Map<String, String> values) {
  public DowntimeForm {
    values = Map.copyOf(values);
  }

  static DowntimeForm of(Form form) {
    return new DowntimeForm(form.all());
  }

  static DowntimeForm blank(Instant now) {
    LocalDateTime from = LocalDateTime.ofInstant(now, ZoneId.of("UTC"));
    LocalDateTime hour = from.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    return new DowntimeForm(
        Map.of(
            "zone", "UTC",
            "how", "once",
            "from", hour.toString(),
            "until", hour.plusHours(2).toString(),
            "duration", "2h",
            "scope", "*",
            "tell", "true"));
  }

  static DowntimeForm of(Downtime d) {
    Map<String, String> all = new TreeMap<>();
    all.put("id", d.id().value());
    all.put("why", d.why());
    all.put("scope", d.scope());
    all.put("monitors", monitors(d.monitors()));
    all.put("zone", "UTC");
    switch (d.when()) {
      case When.Once o -> {
        all.put("how", "once");
        all.put("from", wall(o.from()));
        all.put("until", wall(o.until()));
      }
      case When.UntilISay u -> {
        all.put("how", "open");
        all.put("from", wall(u.from()));
      }
      case When.Recurring r -> {
        all.put("how", "recurring");
        all.put("zone", r.zone().getId());
        all.put("rule", r.recurring().getFirst().rule());
        all.put("from", r.recurring().getFirst().start().toString());
        all.put("duration", r.recurring().getFirst().duration().toMinutes() + "m");
        all.put("more", Json.write(r.recurring().subList(1, r.recurring().size())));
      }
    }
    all.put("mute", d.muteFirstRecovery() ? "true" : "");
    all.put("tell", d.endsWith().states().isEmpty() ? "" : "true");
    all.put("states", String.join(" ", d.endsWith().states().stream().map(State::name).toList()));
    all.put("cancelled", d.endsWith().whenCancelled() ? "true" : "");
    all.put("onlyCancelled", d.endsWith().isOnlyCancelled() ? "true" : "");
    return new DowntimeForm(all);
  }

  public String get(String name) {
    return values.getOrDefault(name, "").strip();
  }

  public boolean is(String name, String value) {
    return get(name).equals(value);
  }

  /// The reason as an id, where none was given.
  String id() {
    return MadeId.of(get("id"), get("why"));
  }

  String json() {
    Map<String, Object> d = new TreeMap<>();
    d.put("id", id());
    d.put("why", get("why"));
    d.put("scope", get("scope"));
    List<String> words = List.of(get("monitors").split("[\\s,]+", -1));
    List<String> tags = new ArrayList<>(words);
    tags.removeIf(w -> !w.contains(":") && !w.equals("*"));
    List<String> ids = new ArrayList<>(words);
    ids.removeIf(w -> tags.contains(w) || w.isEmpty());
    d.put("monitors", Map.of("ids", ids, "tags", tags));
    when(d);
    d.put("muteFirstRecovery", is("mute", "true"));
    d.put(
        "endsWith",
        Map.of(
            "states",
            is("tell", "true") ? states() : List.of(),
            "whenCancelled",
            is("cancelled", "true"),
            "onlyCancelled",
            is("cancelled", "true") && is("onlyCancelled", "true")));
    return Json.write(d);
  }

  private void when(Map<String, Object> d) {
    switch (get("how")) {
      case "recurring" -> {
        Map<String, String> rule =
            Map.of("rule", get("rule"), "start", get("from"), "duration", get("duration"));
        List<Object> all = new ArrayList<>(List.of(rule));
        all.addAll(List.of(Json.read(get("more").isEmpty() ? "[]" : get("more"), Object[].class)));
        d.put("recurring", all);
        d.put("zone", get("zone"));
      }
      case "open" -> {
        d.put("from", instant("from"));
        d.put("untilISay", true);
      }
      default -> {
        d.put("from", instant("from"));
        d.put("until", instant("until"));
      }
    }
  }

  private List<String> states() {
    String kept = get("states").isEmpty() ? "ALERT WARN NO_DATA" : get("states");
    return List.of(kept.split(" ", -1));
  }

  /// The moment, or the text as it is, which is refused with its name.
  private String instant(String name) {
    try {
      LocalDateTime wall = LocalDateTime.parse(get(name));
      return WallClock.instant(wall, ZoneId.of(get("zone"))).toString();
    } catch (DateTimeException e) {
      return get(name);
    }
  }

  private static String wall(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneId.of("UTC")).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private static String monitors(Which which) {
    return switch (which) {
      case Which.These t ->
          String.join(" ", new TreeSet<>(t.ids()).stream().map(i -> i.value()).toList());
      case Which.Tagged t -> String.join(" ", new TreeSet<>(t.tags()));
    };
  }
}
