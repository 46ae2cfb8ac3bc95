package tocsin.server.host;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.datadog.api.client.ApiClient;
import com.datadog.api.client.v1.api.AuthenticationApi;
import com.datadog.api.client.v1.api.MetricsApi;
import com.datadog.api.client.v1.api.MonitorsApi;
import com.datadog.api.client.v1.model.MetricsPayload;
import com.datadog.api.client.v1.model.Monitor;
import com.datadog.api.client.v1.model.MonitorOptions;
import com.datadog.api.client.v1.model.MonitorSearchResponse;
import com.datadog.api.client.v1.model.MonitorThresholds;
import com.datadog.api.client.v1.model.MonitorType;
import com.datadog.api.client.v1.model.MonitorUpdateRequest;
import com.datadog.api.client.v1.model.Series;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// Datadog's own clients for Java and for Node.js, which were given another address and key.
class DatadogClientTest extends DatadogHouse {
  private static final String QUERY =
      "avg(last_5m):avg:system.cpu.user{env:prod,!host:web-09} by {host} > 90";

  private static final MonitorThresholds THRESHOLDS =
      new MonitorThresholds().critical(90.0).warning(80.0).criticalRecovery(85.0);

  @Test
  void theClientForJavaSubmitsAndAsks() throws Exception {
    ApiClient client = client();
    assertThat(new AuthenticationApi(client).validate().getValid()).isTrue();

    var metrics = new MetricsApi(client);
    double now = RealWorld.clock().instant().getEpochSecond();
    var series =
        new Series()
            .metric("system.cpu.user")
            .host("web-01")
            .tags(List.of("env:prod"))
            .points(List.of(List.of(now - 60, 95.0), List.of(now - 30, 97.0)));
    metrics.submitMetrics(new MetricsPayload().series(List.of(series)));
    var found =
        metrics.queryMetrics(
            (long) now - 600, (long) now, "max:system.cpu.user{env:prod} by {host}");

    var one = requireNonNull(found.getSeries()).getFirst();
    assertThat(one.getScope()).isEqualTo("host:web-01");
    assertThat(requireNonNull(one.getPointlist()).getLast().get(1)).isEqualTo(97);
  }

  @Test
  void theClientForJavaKeepsMonitors() throws Exception {
    var monitors = new MonitorsApi(client());
    monitors.validateMonitor(monitor());
    long id = requireNonNull(monitors.createMonitor(monitor()).getId());

    Monitor kept = monitors.getMonitor(id);
    assertThat(kept.getQuery()).isEqualTo(QUERY);
    assertThat(requireNonNull(kept.getOptions()).getThresholds()).isEqualTo(THRESHOLDS);
    assertThat(kept.getOverallState()).isNotNull();
    assertThat(monitors.listMonitors()).extracting(Monitor::getId).containsExactly(id);
    MonitorSearchResponse search = monitors.searchMonitors();
    assertThat(requireNonNull(search.getMetadata()).getTotalCount()).isEqualTo(1);
    JsonNode ours = house.api("GET", "/monitors/cpu-high-on-host-name", "").path("body");
    assertThat(ours.path("severity").asString()).isEqualTo("SEV2");
    assertThat(ours.path("service").asString()).isEqualTo("datadog");
    assertThat(ours.path("per").toString()).contains("tags:host");
    assertThat(ours.path("levels").path("warning").asDouble()).isEqualTo(80);

    assertThat(monitors.updateMonitor(id, new MonitorUpdateRequest().name("CPU")).getName())
        .isEqualTo("CPU");
    assertThat(monitors.getMonitor(id).getPriority()).isEqualTo(2);
    assertThat(monitors.deleteMonitor(id).getDeletedMonitorId()).isEqualTo(id);
    assertThat(monitors.listMonitors()).isEmpty();
  }

  private static Monitor monitor() {
    return new Monitor()
        .name("CPU high on {{host.name}}")
        .type(MonitorType.METRIC_ALERT)
        .query(QUERY)
        .message("CPU {{value}}")
        .tags(List.of("team:core"))
        .priority(2L)
        .options(new MonitorOptions().thresholds(THRESHOLDS).evaluationDelay(60L));
  }

  @Test
  void theClientForNodeSubmitsAsksAndKeepsMonitorsAndDashboards() throws Exception {
    NodeClient.assumeInstalled();
    String given = Json.write(Map.of("address", house.address(), "key", TestHouse.KEY));

    List<JsonNode> told = NodeClient.run(folder, "datadog.mjs", List.of(given));

    assertThat(told.stream().map(JsonNode::toString))
        .containsExactly(
            "{\"step\":\"validate\",\"valid\":true}",
            "{\"step\":\"series 1\",\"status\":\"ok\"}",
            "{\"step\":\"series 1\",\"status\":\"ok\"}",
            "{\"step\":\"series 2\",\"errors\":[]}",
            "{\"step\":\"series 2\",\"errors\":[]}",
            "{\"step\":\"query\",\"status\":\"ok\",\"scope\":\"host:web-01\",\"points\":1}",
            "{\"step\":\"check\",\"says\":{}}",
            "{\"step\":\"faulty\",\"code\":400,\"errors\":1}",
            "{\"step\":\"create\",\"name\":\"Orders stop\",\"query\":\"sum(last_5m):sum:shop.orders"
                + "{env:prod} by {host}.as_count() < 10\",\"options\":10}",
            "{\"step\":\"get\",\"priority\":2}",
            "{\"step\":\"list\",\"names\":[\"Orders stop\"]}",
            "{\"step\":\"search\",\"total\":1,\"name\":\"Orders stop\"}",
            "{\"step\":\"mute\",\"silenced\":[\"*\"]}",
            "{\"step\":\"rename\",\"name\":\"Orders\"}",
            "{\"step\":\"may delete\",\"ok\":1}",
            "{\"step\":\"delete\",\"same\":true}",
            "{\"step\":\"gone\",\"code\":404,\"errors\":1}",
            "{\"step\":\"dashboard\",\"title\":\"Shop\"}",
            "{\"step\":\"dashboards\",\"titles\":[\"Shop\"]}",
            "{\"step\":\"no dashboard\",\"same\":true}");
  }
}
