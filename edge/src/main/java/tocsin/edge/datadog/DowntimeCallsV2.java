package tocsin.edge.datadog;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.response.downtime.Downtime;
import tocsin.response.downtime.Which;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `/api/v2/downtime`: the same downtimes in the form of JSON:API.
final class DowntimeCallsV2 {
  private static final List<String> WRITABLE =
      List.of(
          "scope",
          "monitor_identifier",
          "message",
          "display_timezone",
          "schedule",
          "mute_first_recovery_notification",
          "notify_end_states",
          "notify_end_types");
  private static final List<String> OF_SCHEDULE = List.of("start", "end", "recurrences");

  private final Office office;
  private final Downtimes downtimes;
  private final DowntimeV2 reader;
  private final DowntimeFormV2 form;

  DowntimeCallsV2(Office office) {
    var parts = new DowntimeParts(office);
    this.office = office;
    this.downtimes = new Downtimes(office);
    this.reader = new DowntimeV2(parts);
    this.form = new DowntimeFormV2(parts);
  }

  private Instant now() {
    return office.clock().instant();
  }

  static WebAnswer nothing() {
    return WebAnswer.of(204, "application/json; charset=utf-8", new byte[0]);
  }

  private static ObjectNode attributes(WebRequest request) {
    if (Patch.object(request.text()).path("data").path("attributes") instanceof ObjectNode said) {
      return Patch.only(said, WRITABLE);
    }
    throw new BadRequestException("data.attributes: is missing (expected: those of a downtime)");
  }

  WebAnswer create(WebRequest request, Desk desk) {
    ObjectNode said = attributes(request);
    for (String needed : List.of("scope", "monitor_identifier")) {
      if (!said.hasNonNull(needed)) {
        throw new BadRequestException(needed + ": is missing (expected: it, or '*' for all)");
      }
    }
    Downtime made = reader.read(downtimes.free(said.path("message").asString("")), said, now());
    return answer(downtimes.add(made, said.put("version", 2), desk));
  }

  private WebAnswer answer(DowntimeEntry entry) {
    return WebAnswer.json(200, Map.of("data", form.of(entry, now())));
  }

  WebAnswer one(String id, WebRequest request) {
    DowntimeEntry entry = downtimes.one(id);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("data", form.of(entry, now()));
    include(answer, request, List.of(entry));
    return WebAnswer.json(200, answer);
  }

  WebAnswer list(WebRequest request) {
    boolean current = new Params(request).flag("current_only");
    List<DowntimeEntry> found =
        downtimes.all().stream().filter(e -> !current || e.window(now()).isPresent()).toList();
    List<DowntimeEntry> shown = page(found, request).toList();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("data", shown.stream().map(e -> form.of(e, now())).toList());
    include(answer, request, shown);
    answer.put("meta", meta(found.size()));
    return WebAnswer.json(200, answer);
  }

  private static <T> Stream<T> page(List<T> all, WebRequest request) {
    Params params = new Params(request);
    return all.stream()
        .skip(params.count("page[offset]", 0))
        .limit(Math.clamp(params.count("page[limit]", 30), 1, 1_000));
  }

  private static Map<String, Object> meta(int found) {
    return Map.of("page", Map.of("total_filtered_count", found));
  }

  private void include(
      Map<String, Object> answer, WebRequest request, List<DowntimeEntry> entries) {
    List<String> asked = new Params(request).words("include");
    if (!asked.isEmpty()) {
      answer.put("included", new Included(office).of(asked, entries));
    }
  }

  WebAnswer change(String id, WebRequest request, Desk desk) {
    DowntimeEntry entry = downtimes.one(id);
    ObjectNode said = attributes(request);
    ObjectNode form = (ObjectNode) DowntimeParts.json(attributesOf(entry));
    ObjectNode all = Patch.with(Patch.only(form, WRITABLE), said, List.of());
    if (said.path("schedule") instanceof ObjectNode schedule
        && form.path("schedule") instanceof ObjectNode before) {
      boolean turns = schedule.has("recurrences") != before.has("recurrences");
      all.set("schedule", Patch.with(before, schedule, turns ? OF_SCHEDULE : List.of()));
    }
    Which which =
        said.hasNonNull("monitor_identifier")
            ? new DowntimeParts(office).which(said.path("monitor_identifier"))
            : entry.downtime().monitors();
    Downtime read = reader.read(entry.downtime().id(), all, now());
    return answer(downtimes.change(entry, read.forMonitors(which), all.put("version", 2), desk));
  }

  private Object attributesOf(DowntimeEntry entry) {
    return Objects.requireNonNullElseGet(
        form.of(entry, now()).get("attributes"), JsonNodeFactory.instance::objectNode);
  }

  WebAnswer cancel(String id, Desk desk) {
    downtimes.cancel(downtimes.one(id), desk);
    return nothing();
  }

  /// Those that keep a monitor quiet now.
  WebAnswer matches(String number, WebRequest request) {
    List<Matching.Match> found = new Matching(office).of(number);
    return WebAnswer.json(
        200,
        Map.of(
            "data",
            page(found, request).map(DowntimeCallsV2::match).toList(),
            "meta",
            meta(found.size())));
  }

  private static Map<String, Object> match(Matching.Match match) {
    Map<String, @Nullable Object> form = DowntimeFormV2.window(match.window());
    form.put("scope", match.entry().downtime().scope());
    form.put("groups", match.groups());
    return Map.of("id", match.entry().uuid(), "type", "downtime_match", "attributes", form);
  }
}
