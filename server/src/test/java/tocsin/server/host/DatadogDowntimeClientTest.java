package tocsin.server.host;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datadog.api.client.ApiException;
import com.datadog.api.client.v1.api.DowntimesApi;
import com.datadog.api.client.v1.api.MonitorsApi;
import com.datadog.api.client.v1.model.CancelDowntimesByScopeRequest;
import com.datadog.api.client.v1.model.Downtime;
import com.datadog.api.client.v1.model.DowntimeRecurrence;
import com.datadog.api.client.v1.model.Monitor;
import com.datadog.api.client.v1.model.MonitorType;
import com.datadog.api.client.v2.model.DowntimeCreateRequest;
import com.datadog.api.client.v2.model.DowntimeCreateRequestAttributes;
import com.datadog.api.client.v2.model.DowntimeCreateRequestData;
import com.datadog.api.client.v2.model.DowntimeMonitorIdentifier;
import com.datadog.api.client.v2.model.DowntimeMonitorIdentifierTags;
import com.datadog.api.client.v2.model.DowntimeResourceType;
import com.datadog.api.client.v2.model.DowntimeScheduleCreateRequest;
import com.datadog.api.client.v2.model.DowntimeScheduleRecurrenceCreateUpdateRequest;
import com.datadog.api.client.v2.model.DowntimeScheduleRecurrencesCreateRequest;
import com.datadog.api.client.v2.model.DowntimeStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// What keeps monitors quiet, asked for by Datadog's own clients for Java and for Node.js.
@SuppressWarnings("deprecation") // the first interface is, and is used all the same
class DatadogDowntimeClientTest extends DatadogHouse {
  private static final long START = 1_906_534_800L;
  private static final String EXPECTED =
      """
      {"step":"mute a group","same":true,"matching":["host:web-01"]}
      {"step":"unmute","silenced":{},"matching":0}
      {"step":"1 create","scope":["env:prod","host:db-1"],"active":false,"disabled":false,\
      "recurrence":{"period":1,"type":"weeks","weekDays":["Sat","Sun"]},"lasts":7200,\
      "zone":"Europe/Madrid"}
      {"step":"1 update","message":"Less"}
      {"step":"1 get","days":["Sat","Sun"]}
      {"step":"1 of monitor","scopes":[["host:web-02"]]}
      {"step":"1 current","ids":[true]}
      {"step":"1 by scope","ids":[true]}
      {"step":"1 again","code":404,\
      "says":["a downtime with the scope 'host:web-02' not found"]}
      {"step":"1 cancelled","disabled":true,"at":"number"}
      {"step":"1 faulty","code":400,"says":["end: 1907135999 (expected: after start,\
       1907136000)"]}
      {"step":"2 create","scope":"env:(prod OR stage) AND -host:x","monitor":true,\
      "end":"2030-01-01T12:00:00.000Z","states":["alert"],"types":["canceled"],\
      "mute":true,"status":"scheduled"}
      {"step":"2 recurring","recurrences":[{"duration":"2h",\
      "rrule":"FREQ=MONTHLY;BYDAY=1SA","start":"2030-01-05T02:00"}],\
      "zone":"America/New_York","next":"2030-01-05T07:00:00.000Z"}
      {"step":"2 update","message":"Patches","rule":"FREQ=MONTHLY;BYDAY=1SA"}
      {"step":"2 list","total":5,"included":["Orders stop"]}
      {"step":"2 matches","same":[true],"scope":"host:web-03"}
      {"step":"2 cancelled","status":"canceled"}
      {"step":"2 faulty","code":400,\
      "says":["'env:a OR env:b' at 7 (expected: AND here; an OR stands in brackets,\
       such as env:(a OR b))"]}
      {"step":"2 missing","code":404,"says":["downtime no-such not found"]}
      """;

  private long monitor(MonitorsApi monitors) throws ApiException {
    return requireNonNull(
        monitors
            .createMonitor(
                new Monitor()
                    .name("CPU")
                    .type(MonitorType.METRIC_ALERT)
                    .query("avg(last_5m):avg:system.cpu.user{*} by {host} > 90")
                    .tags(List.of("team:core")))
            .getId());
  }

  @Test
  void theClientForJavaKeepsDowntimesOfTheFirstInterface() throws Exception {
    var monitors = new MonitorsApi(client());
    var downtimes = new DowntimesApi(client());
    long monitor = monitor(monitors);
    DowntimeRecurrence daily = new DowntimeRecurrence().type("days").period(2);
    Downtime made =
        downtimes.createDowntime(
            new Downtime()
                .scope(List.of("host:db-*"))
                .monitorId(monitor)
                .message("Backups @ana")
                .timezone("Europe/Berlin")
                .start(START)
                .end(START + 1800)
                .recurrence(daily));

    assertThat(made.getRecurrence()).isEqualTo(daily);
    assertThat(made.getMonitorId()).isEqualTo(monitor);
    assertThat(made.getActive()).isFalse();
    JsonNode ours = house.api("GET", "/downtimes/backups-ana", "").path("body");
    assertThat(ours.path("when").path("recurring").path(0).path("rule").asString())
        .isEqualTo("FREQ=DAILY;INTERVAL=2");
    assertThat(ours.path("when").path("zone").asString()).isEqualTo("Europe/Berlin");

    long id = requireNonNull(made.getId());
    Downtime wider = downtimes.updateDowntime(id, new Downtime().scope(List.of("host:x", "env:y")));
    assertThat(wider.getScope()).containsExactly("host:x", "env:y");
    assertThat(wider.getRecurrence()).isEqualTo(daily);
    assertThat(wider.getMessage()).isEqualTo("Backups @ana");
    assertThat(downtimes.listDowntimes()).extracting(Downtime::getId).containsExactly(id);
    assertThat(
            downtimes
                .cancelDowntimesByScope(new CancelDowntimesByScopeRequest().scope("env:y,host:x"))
                .getCancelledIds())
        .containsExactly(id);
    assertThat(downtimes.getDowntime(id).getCanceled()).isNotNull();
    assertThatThrownBy(() -> downtimes.createDowntime(new Downtime().monitorId(7L)))
        .hasMessageContaining("monitor_id: 7 (expected: the id of one under /api/v1/monitor)");
  }

  @Test
  void theClientForJavaKeepsDowntimesOfTheSecondInterface() throws Exception {
    var downtimes = new com.datadog.api.client.v2.api.DowntimesApi(client());
    long monitor = monitor(new MonitorsApi(client()));
    var always =
        new DowntimeScheduleRecurrencesCreateRequest()
            .timezone("Asia/Tokyo")
            .addRecurrencesItem(
                new DowntimeScheduleRecurrenceCreateUpdateRequest("1d", "FREQ=DAILY")
                    .start("2020-01-01T00:00"));
    var attributes =
        new DowntimeCreateRequestAttributes(
                new DowntimeMonitorIdentifier(
                    new DowntimeMonitorIdentifierTags(List.of("team:core"))),
                "host:a")
            .schedule(new DowntimeScheduleCreateRequest(always));
    var made =
        requireNonNull(
            downtimes
                .createDowntime(
                    new DowntimeCreateRequest(
                        new DowntimeCreateRequestData(attributes, DowntimeResourceType.DOWNTIME)))
                .getData());

    var told = requireNonNull(made.getAttributes());
    assertThat(told.getStatus()).isEqualTo(DowntimeStatus.ACTIVE);
    var schedule = requireNonNull(told.getSchedule()).getDowntimeScheduleRecurrencesResponse();
    assertThat(requireNonNull(schedule.getRecurrences()).getFirst().getDuration()).isEqualTo("1d");
    assertThat(requireNonNull(schedule.getCurrentDowntime()).getEnd()).isNotNull();
    var matches = requireNonNull(downtimes.listMonitorDowntimes(monitor).getData());
    assertThat(matches).extracting(m -> m.getId()).containsExactly(made.getId());
    String id = requireNonNull(made.getId());
    downtimes.cancelDowntime(id);
    var gone = requireNonNull(downtimes.getDowntime(id).getData());
    assertThat(requireNonNull(gone.getAttributes()).getStatus()).isEqualTo(DowntimeStatus.CANCELED);
    assertThat(downtimes.listMonitorDowntimes(monitor).getData()).isEmpty();
  }

  @Test
  void mutesAMonitorOrAGroupUntilATimeAndLetsItSpeakAgain() throws Exception {
    var monitors = new MonitorsApi(client());
    long id = monitor(monitors);
    String at = "/api/v1/monitor/" + id;

    assertThat(post(at + "/mute?scope=host:web-1,env:prod&end=" + START).toString())
        .isEqualTo("{\"host:web-1,env:prod\":" + START + "}");
    assertThat(post(at + "/mute").toString()).contains("\"*\":null", "\"host:web-1,env:prod\"");
    Monitor kept = monitors.getMonitor(id);
    assertThat(requireNonNull(kept.getMatchingDowntimes())).hasSize(2);
    assertThat(post(at + "/unmute").toString()).doesNotContain("*").contains("host:web-1");
    assertThat(post(at + "/unmute?all_scopes=true").size()).isZero();
    assertThat(house.send("POST", at + "/mute?end=1", "").body())
        .contains("end: 1 (expected: after now, ");
    assertThat(house.send("POST", at + "/mute?scope=web-1", "").statusCode()).isEqualTo(400);
    post(at + "/mute");
    monitors.deleteMonitor(id);
    assertThat(house.send("GET", "/api/v1/downtime?current_only=true", "").body()).isEqualTo("[]");
  }

  private JsonNode post(String address) {
    var answer = house.send("POST", address, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.tree(answer.body()).path("options").path("silenced");
  }

  @Test
  void theClientForNodeKeepsDowntimesOfBothInterfaces() throws Exception {
    NodeClient.assumeInstalled();
    String given = Json.write(Map.of("address", house.address(), "key", TestHouse.KEY));

    List<JsonNode> told = NodeClient.run(folder, "datadog-downtimes.mjs", List.of(given));

    assertThat(told.stream().map(JsonNode::toString))
        .containsExactlyElementsOf(EXPECTED.lines().toList());
  }
}
