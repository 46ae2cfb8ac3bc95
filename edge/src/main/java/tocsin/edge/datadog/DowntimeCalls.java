package tocsin.edge.datadog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.response.downtime.Downtime;
import tocsin.response.downtime.Which;
import tools.jackson.databind.node.ObjectNode;

/// `/api/v1/downtime`: each is a downtime of ours.
final class DowntimeCalls {
  private static final List<String> WRITABLE =
      List.of(
          "scope",
          "monitor_id",
          "monitor_tags",
          "message",
          "start",
          "end",
          "timezone",
          "recurrence",
          "mute_first_recovery_notification",
          "notify_end_states",
          "notify_end_types");
  private static final List<String> EITHER = List.of("monitor_id", "monitor_tags");

  private final Office office;
  private final Downtimes downtimes;
  private final DowntimeV1 reader;
  private final DowntimeFormV1 form;

  DowntimeCalls(Office office) {
    var parts = new DowntimeParts(office);
    this.office = office;
    this.downtimes = new Downtimes(office);
    this.reader = new DowntimeV1(parts);
    this.form = new DowntimeFormV1(parts);
  }

  private Instant now() {
    return office.clock().instant();
  }

  WebAnswer create(WebRequest request, Desk desk) {
    ObjectNode said = Patch.only(Patch.object(request.text()), WRITABLE);
    Downtime made = reader.read(downtimes.free(said.path("message").asString("")), said, now());
    return answer(downtimes.add(made, said.put("version", 1), desk));
  }

  private WebAnswer answer(DowntimeEntry entry) {
    return WebAnswer.json(200, form.of(entry, now()));
  }

  WebAnswer one(String number) {
    return answer(downtimes.one(number));
  }

  WebAnswer list(WebRequest request) {
    boolean current = new Params(request).flag("current_only");
    return WebAnswer.json(
        200,
        downtimes.all().stream()
            .filter(e -> !current || e.window(now()).isPresent())
            .map(e -> form.of(e, now()))
            .toList());
  }

  WebAnswer change(String number, WebRequest request, Desk desk) {
    DowntimeEntry entry = downtimes.one(number);
    ObjectNode changes = Patch.only(Patch.object(request.text()), WRITABLE);
    ObjectNode all = Patch.with(Patch.only(form.of(entry, now()), WRITABLE), changes, EITHER);
    if (entry.message().isPresent() && !changes.has("message")) {
      all.put("message", entry.message().get());
    }
    boolean others = EITHER.stream().anyMatch(changes::hasNonNull);
    Which which = others ? new DowntimeParts(office).which(all) : entry.downtime().monitors();
    Downtime read = reader.read(entry.downtime().id(), all, now());
    return answer(downtimes.change(entry, read.forMonitors(which), all.put("version", 1), desk));
  }

  WebAnswer cancel(String number, Desk desk) {
    downtimes.cancel(downtimes.one(number), desk);
    return DowntimeCallsV2.nothing();
  }

  /// Cancels all that have just this scope.
  WebAnswer cancelByScope(WebRequest request, Desk desk) {
    String scope =
        ScopeWords.ours(List.of(Patch.object(request.text()).path("scope").asString("")));
    List<DowntimeEntry> found =
        downtimes.all().stream()
            .filter(e -> e.cancelled().isEmpty() && !e.status(now()).equals("ended"))
            .filter(e -> ScopeWords.isSame(e.downtime().scope(), scope))
            .toList();
    if (found.isEmpty()) {
      throw BadRequestException.missing("a downtime with the scope '" + scope + "'");
    }
    found.forEach(e -> downtimes.cancel(e, desk));
    return WebAnswer.json(
        200, Map.of("cancelled_ids", found.stream().map(e -> Long.parseLong(e.number())).toList()));
  }

  /// Those that keep a monitor quiet now.
  WebAnswer ofMonitor(String number) {
    return WebAnswer.json(
        200, new Matching(office).of(number).stream().map(m -> form.of(m.entry(), now())).toList());
  }
}
