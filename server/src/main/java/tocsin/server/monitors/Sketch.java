package tocsin.server.monitors;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.Fault;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebRequest;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.QueryTarget;
import tocsin.server.page.Form;

/// A monitor as it stands in the form, whole or not.
public record Sketch(Map<String, String> values) {
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("comparator", "above"),
          Map.entry("holdFor", "5m"),
          Map.entry("every", "10s"),
          Map.entry("recoverAfter", "5m"),
          Map.entry("noDataChoice", "keep_last"),
          Map.entry("noDataAfter", "10m"),
          Map.entry("severity", "sev2"),
          Map.entry("route", "page"),
          Map.entry("enabled", "true"),
          Map.entry("days", "7"));
  private static final List<String> OF_THE_FORM =
      List.of(
          "csrf",
          "revision",
          "days",
          "rest",
          "trial",
          "noDataChoice",
          "noDataAfter",
          "pickLimit",
          "pickTarget");

  /// The last two plain nodes of a path that is no function.
  private static final Pattern PATH =
      Pattern.compile("[A-Za-z][\\w-]*(\\.[A-Za-z][\\w-]*)?(?=[,;)]|$)");

  public Sketch {
    values = Map.copyOf(values);
  }

  /// A new one; what the address says stands in it already.
  static Sketch blank(WebRequest request) {
    Map<String, String> all = new LinkedHashMap<>(USUAL);
    request.query().forEach((name, given) -> all.put(name, given.getFirst()));
    return new Sketch(all);
  }

  static Sketch of(Form form) {
    Map<String, String> all = new LinkedHashMap<>(Map.of("days", "7"));
    all.putAll(form.all());
    return new Sketch(all);
  }

  static Sketch of(Monitor m, int revision) {
    Map<String, String> all = new LinkedHashMap<>(Map.of("days", "7"));
    all.put("id", m.id().value());
    all.put("revision", Integer.toString(revision));
    all.put("title", m.title());
    all.put("service", m.service().value());
    all.put("target", m.reads());
    all.put("comparator", lower(m.comparator()));
    all.put("threshold", Choices.plain(m.threshold()));
    all.put("holdFor", Choices.plain(m.holdFor()));
    all.put("every", Choices.plain(m.every()));
    all.put("slot", m.slot().map(Choices::plain).orElse(""));
    all.put("lateness", m.lateness().map(Choices::plain).orElse(""));
    all.put("recoverAfter", Choices.plain(m.recoverAfter()));
    all.put("noDataChoice", lower(m.noData().choice()));
    all.put("noDataAfter", Choices.plain(m.noData().after()));
    all.put("severity", lower(m.severity()));
    all.put("route", lower(m.route()));
    all.put("message", m.message().orElse(""));
    all.put("runbook", m.runbook().orElse(""));
    all.put("enabled", Boolean.toString(m.enabled()));
    Finer.of(m, all);
    Formed.of(m, all);
    all.put("rest", Rest.of(m));
    return new Sketch(all);
  }

  private static String lower(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  /// Empty text for what was not given.
  public String get(String name) {
    return values.getOrDefault(name, "").strip();
  }

  int revision() {
    return get("revision").matches("\\d{1,9}") ? Integer.parseInt(get("revision")) : 0;
  }

  public boolean exists() {
    return revision() > 0;
  }

  Duration stretch() {
    return Duration.ofDays(days());
  }

  /// How far back it is tried.
  public int days() {
    return get("days").matches("1|30") ? Integer.parseInt(get("days")) : 7;
  }

  Sketch with(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.put(name, value);
    return new Sketch(all);
  }

  /// With a limit or a target that a button offered and a browser without scripts sent.
  Sketch picked() {
    Sketch limit = get("pickLimit").isEmpty() ? this : with("threshold", get("pickLimit"));
    return get("pickTarget").isEmpty() ? limit : limit.with("target", get("pickTarget"));
  }

  /// With a title made of what is watched, where there is none: a beginning, to be made better.
  Sketch called() {
    String target = get("target");
    Matcher path = PATH.matcher(target);
    return get("title").isEmpty() && path.find()
        ? with("title", path.group().replaceAll("[._]+", " ").strip())
        : this;
  }

  /// What cannot be understood is handed on as it stands, so that the room that owns monitors says
  /// what is wrong with it.
  String json() {
    Map<String, Object> d = document();
    if (Rest.isQuery(get("target"))) {
      Rest.query(d, get("target"));
    } else if (Rest.isJoined(get("target"))) {
      Rest.joined(d, get("target"));
    }
    return Json.write(d);
  }

  private Map<String, Object> document() {
    Map<String, Object> d = new LinkedHashMap<>();
    values.forEach((name, value) -> {
      if (!OF_THE_FORM.contains(name) && !Finer.isOne(name) && !value.isBlank()) {
        d.put(name, value.strip());
      }
    });
    Map<String, Object> noData = new LinkedHashMap<>();
    Optional.of(get("noDataChoice"))
        .filter(v -> !v.isEmpty())
        .ifPresent(v -> noData.put("choice", v));
    Optional.of(get("noDataAfter"))
        .filter(v -> !v.isEmpty())
        .ifPresent(v -> noData.put("after", v));
    d.put("noData", noData);
    Finer.into(d, values);
    Rest.into(d, get("rest"));
    return d;
  }

  /// What the form says that monitors which are joined have no use for; it is not kept.
  List<String> leftOut() {
    Map<String, Object> d = document();
    return Rest.isJoined(get("target"))
        ? Rest.OF_PARTS.stream().filter(d::containsKey).toList()
        : List.of();
  }

  /// Whether it joins other monitors.
  public boolean joins() {
    return Json.tree(json()).has("composite");
  }

  /// Every fault of it; none for a whole monitor.
  List<Fault> faults() {
    try {
      Monitor.parse(json());
      return List.of();
    } catch (BadFieldsException e) {
      return e.faults();
    }
  }

  /// What the limit is compared with, which a form makes of the target, and a query says; nothing
  /// for monitors that are joined.
  public String drawn() {
    String target = get("target");
    if (joins()) {
      return "";
    }
    if (Rest.isQuery(target)) {
      return monitor()
          .map(Monitor::drawn)
          .orElseGet(() -> QueryTarget.of(target, Optional.empty()));
    }
    return monitor().filter(m -> m.form().isPresent()).map(Monitor::drawn).orElse(target);
  }

  /// The limit that a query says itself; empty where it stands in the form.
  String ownLimit() {
    return Rest.isQuery(get("target"))
        ? monitor().map(m -> Choices.plain(m.threshold())).orElse("")
        : "";
  }

  /// The limit to draw.
  public String limit() {
    return ownLimit().isEmpty() ? get("threshold") : ownLimit();
  }

  /// The monitor it would be; without a service or a name it can be tried all the same.
  Optional<Monitor> monitor() {
    Sketch whole = this;
    for (String name : List.of("id", "service")) {
      whole = whole.get(name).isEmpty() ? whole.with(name, "new") : whole;
    }
    return whole.faults().isEmpty() ? Optional.of(Monitor.parse(whole.json())) : Optional.empty();
  }
}
