package tocsin.edge.datadog;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import tocsin.edge.datadog.Foreigns.Entry;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.metrics.datadog.language.MonitorQuery;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.monitor.Monitor;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// `/api/v1/monitor`: each is a monitor of ours, beside what was sent.
final class MonitorCalls {
  private final Office office;
  private final Foreigns monitors;
  private final Mutes mutes;
  private final MonitorMapping.Named named;

  MonitorCalls(Office office) {
    this.office = office;
    this.monitors = new Foreigns(office, "monitor");
    this.mutes = new Mutes(office);
    Foreigns slos = new Foreigns(office, "slo");
    this.named =
        new MonitorMapping.Named(this::part, id -> SloText.read(slos.one(id).foreign().sent()));
  }

  Foreigns monitors() {
    return monitors;
  }

  WebAnswer create(WebRequest request, Desk desk) {
    MonitorText text = MonitorText.read(request.text());
    String id = Called.id(text.text("name"), i -> office.present(Kind.MONITOR, i).isPresent());
    String number = Long.toString(Called.number(id, monitors::isTaken));
    Map<String, Optional<Instant>> muted = mutes.read(text.option("silenced"));
    write(text, id, desk);
    String sent = Json.write(text.unmuted().sent());
    monitors.save(desk, monitors.made(number, sent, Optional.of(id)));
    mutes.become(id, text.text("name"), muted, desk);
    return one(number);
  }

  private void write(MonitorText text, String id, Desk desk) {
    MonitorQuery query = text.query();
    String service = new ServiceChoice(office).of(text, query, desk);
    Map<String, Object> body = MonitorMapping.of(text, query, id, service, named);
    int seen = office.present(Kind.MONITOR, id).map(Document::revision).orElse(0);
    desk.save(Kind.MONITOR, id, seen, Json.write(body));
  }

  /// The monitor of ours that a number in a composite stands for.
  private String part(long number) {
    return monitors
        .find(Long.toString(number))
        .flatMap(e -> e.foreign().becomes())
        .filter(id -> office.present(Kind.MONITOR, id).isPresent())
        .orElseThrow(() ->
            new BadRequestException(
                "query: monitor " + number + " (expected: the id of a monitor that is there)"));
  }

  /// Those that watch an objective.
  List<Entry> ofObjective(String slo) {
    return monitors.all().stream().filter(e -> watches(e, slo)).toList();
  }

  private static boolean watches(Entry entry, String slo) {
    try {
      return switch (MonitorText.read(entry.foreign().sent()).query()) {
        case MonitorQuery.BurnRate b -> b.slo().equals(slo);
        case MonitorQuery.ErrorBudget b -> b.slo().equals(slo);
        default -> false;
      };
    } catch (BadRequestException e) {
      // One that was taken once and would not be now watches no objective.
      return false;
    }
  }

  /// Whether a monitor could be written if an objective were this one.
  ///
  /// @throws BadRequestException naming the monitor and what is wrong then
  void check(Entry entry, SloText slo) {
    MonitorText text = MonitorText.read(entry.foreign().sent());
    var then = new MonitorMapping.Named(this::part, _ -> slo);
    try {
      Monitor.parse(Json.write(MonitorMapping.of(text, text.query(), "any", "any", then)));
    } catch (BadRequestException | BadFieldsException e) {
      throw new BadRequestException(
          "monitor " + entry.foreign().called() + " watches it: " + e.getMessage());
    }
  }

  /// Writes a monitor anew, as it was sent, because what it names has changed.
  void again(Entry entry, Desk desk) {
    entry
        .foreign()
        .becomes()
        .ifPresent(id -> write(MonitorText.read(entry.foreign().sent()), id, desk));
  }

  WebAnswer one(String number) {
    return WebAnswer.json(
        200, MonitorForm.of(office, monitors.one(number), new Downtimes(office).all()));
  }

  WebAnswer change(String number, WebRequest request, Desk desk) {
    return changed(monitors.one(number), MonitorText.read(request.text()), desk);
  }

  private WebAnswer changed(Entry entry, MonitorText by, Desk desk) {
    MonitorText text = MonitorText.read(entry.foreign().sent()).changedBy(by);
    String id = entry.foreign().becomes().orElseThrow();
    boolean mutes = text.option("silenced").isObject();
    Map<String, Optional<Instant>> muted = this.mutes.read(text.option("silenced"));
    write(text, id, desk);
    monitors.save(desk, entry.foreign().saying(Json.write(text.unmuted().sent())));
    if (mutes) {
      this.mutes.become(id, text.text("name"), muted, desk);
    }
    return one(entry.foreign().called());
  }

  WebAnswer delete(String number, Desk desk) {
    Entry entry = monitors.one(number);
    entry
        .foreign()
        .becomes()
        .filter(id -> office.present(Kind.MONITOR, id).isPresent())
        .ifPresent(id -> {
          mutes.become(id, "", Map.of(), desk);
          desk.remove(Kind.MONITOR, id);
        });
    desk.remove(Kind.FOREIGN, entry.foreign().id());
    return WebAnswer.json(200, Map.of("deleted_monitor_id", Long.parseLong(number)));
  }

  /// Whether a monitor could be made; nothing is.
  WebAnswer validate(WebRequest request) {
    MonitorText text = MonitorText.read(request.text());
    MonitorMapping.of(text, text.query(), "any", "any", named);
    mutes.read(text.option("silenced"));
    return WebAnswer.json(200, Map.of());
  }

  /// Keeps it, or the groups in a scope, quiet until an end, or until somebody says otherwise.
  WebAnswer mute(String number, WebRequest request, Desk desk) {
    String scope = said(request, "scope");
    ObjectNode silenced = JsonNodeFactory.instance.objectNode();
    String end = said(request, "end");
    if (end.matches("\\d{1,12}")) {
      silenced.put(scope, Long.parseLong(end));
    } else {
      silenced.set(scope, end.isEmpty() ? null : StringNode.valueOf(end));
    }
    return muted(monitors.one(number), now -> now.putAll(mutes.read(silenced)), desk);
  }

  /// Lets the groups in a scope speak again; without one what was muted for all of them, and with
  /// `all_scopes` everything.
  WebAnswer unmute(String number, WebRequest request, Desk desk) {
    String scope = Mutes.scope(said(request, "scope"));
    boolean all = said(request, "all_scopes").equals("true");
    return muted(
        monitors.one(number),
        now -> now.keySet().removeIf(s -> all || ScopeWords.isSame(s, scope)),
        desk);
  }

  private WebAnswer muted(Entry entry, Consumer<Map<String, Optional<Instant>>> change, Desk desk) {
    Entry mine = muteInDowntimes(entry, desk);
    String id = mine.foreign().becomes().orElseThrow();
    Map<String, Optional<Instant>> now =
        new LinkedHashMap<>(mutes.of(id, new Downtimes(office).all()));
    change.accept(now);
    mutes.become(id, MonitorText.read(mine.foreign().sent()).text("name"), now, desk);
    return one(mine.foreign().called());
  }

  /// Monitors that were muted before there were downtimes are switched off instead.
  private Entry muteInDowntimes(Entry entry, Desk desk) {
    MonitorText text = MonitorText.read(entry.foreign().sent());
    if (text.option("silenced").isObject()) {
      changed(entry, MonitorText.read("{}"), desk);
    }
    return monitors.one(entry.foreign().called());
  }

  private static String said(WebRequest request, String name) {
    boolean isBody = request.text().startsWith("{");
    String inBody = isBody ? Json.tree(request.text()).path(name).asString("") : "";
    return request.param(name).orElse(inBody);
  }

  WebAnswer canDelete(WebRequest request) {
    List<Long> ids =
        new Params(request)
            .words("monitor_ids").stream()
                .map(number -> Long.parseLong(monitors.one(number).foreign().called()))
                .toList();
    Map<String, Object> answer = new TreeMap<>();
    answer.put("data", Map.of("ok", ids));
    answer.put("errors", Map.of());
    return WebAnswer.json(200, answer);
  }

  WebAnswer list(WebRequest request) {
    Params params = new Params(request);
    int size = Math.clamp(params.count("page_size", 100), 1, 1_000);
    String name = request.param("name").orElse("");
    List<String> tags = params.words("monitor_tags");
    long offset = params.count("id_offset", 0);
    List<ObjectNode> found =
        MonitorForm.all(office, monitors.all()).stream()
            .filter(m -> m.path("name").asString("").contains(name))
            .filter(m -> SeriesForms.texts(m.path("tags")).containsAll(tags))
            .filter(m -> m.path("id").asLong() > offset)
            .skip((long) params.count("page", 0) * size)
            .limit(request.param("page").isPresent() ? size : Integer.MAX_VALUE)
            .toList();
    return WebAnswer.json(200, found);
  }

  WebAnswer search(WebRequest request, boolean ofGroups) {
    return MonitorSearch.answer(
        new Params(request), MonitorForm.all(office, monitors.all()), ofGroups);
  }

  static List<String> steps(String path) {
    return Arrays.stream(path.split("/", -1)).filter(s -> !s.isEmpty()).toList();
  }
}
