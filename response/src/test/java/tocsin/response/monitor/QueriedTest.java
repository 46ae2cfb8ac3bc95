package tocsin.response.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.Json;
import tocsin.ground.time.TimeRange;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SampleBatch;

/// Monitors that were written for Datadog.
final class QueriedTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final String RATIO =
      "sum(last_5m):sum:app.err{env:prod} by {service}.as_count()"
          + " / sum:app.req{env:prod} by {service}.as_count() > 0.05";

  private final MemoryStore store = new MemoryStore(() -> NOON, Duration.ofDays(1), 100);
  private final Traces traces =
      new Traces(new QueryEngine(store, RetentionRules.SHIPPED, QueryLimits.DEFAULT));

  @Test
  void judgesEachGroupOfAQueryByItsOwnNumber() {
    fill("shop", 6, 100);
    fill("cart", 5, 100);
    Monitor m = monitor(RATIO, "");

    Judgement judged = Evaluation.judge(m, traces.asSeen(m, NOON), Progress.NEW, NOON);

    assertThat(judged.moves()).hasSize(1);
    Move move = judged.moves().getFirst();
    assertThat(move.key()).isEqualTo("service:shop");
    assertThat(move.value()).isEqualTo(0.06);
    assertThat(move.to()).isEqualTo(Level.ALERT);
  }

  @Test
  void isDrawnByATargetOfTheNumbersThatAreCompared() {
    fill("shop", 6, 100);
    fill("cart", 5, 100);
    Monitor m = monitor(RATIO, "");

    List<Trace> drawn = traces.read(m.drawn(), new TimeRange(NOON.minusSeconds(60), NOON));

    assertThat(drawn).extracting(Trace::group).containsExactly("service:cart", "service:shop");
    assertThat(drawn.getLast().values()).contains(0.06);
    assertThat(monitor("avg(last_5m):avg:a{*} > 4", ", \"delay\": \"1m\"").drawn())
        .isEqualTo("datadogMonitor('avg(last_5m):avg:a{*} > 4','60s')");
  }

  @Test
  void isDrawnWhateverQuotesAndLinesItsQueryHas() {
    String query = "avg(last_5m):moving_rollup(\n  avg:app.req{*} by {service}, 60, 'sum')\r\n > 4";
    fill("shop", 6, 100);

    String target = QueryTarget.of(query, Optional.empty());

    assertThat(target).doesNotContain("\n", "\r").contains("\\'sum\\'");
    assertThat(traces.read(target, new TimeRange(NOON.minusSeconds(60), NOON))).hasSize(1);
    assertThat(traces.read(target.replace("\\'", "\""), new TimeRange(NOON.minusSeconds(60), NOON)))
        .hasSize(1);
  }

  @Test
  void readsItsOwnStoredForm() {
    Monitor m = monitor(RATIO, ", \"levels\": {\"warning\": 0.03}");

    assertThat(Monitor.parse(Json.write(m))).isEqualTo(m);
    assertThat(Json.read(Json.write(m), Monitor.class)).isEqualTo(m);
    assertThat(m.threshold()).isEqualTo(0.05);
  }

  @Test
  void saysWhereAQueryCannotBeRead() {
    assertThatThrownBy(() -> monitor("avg(last_5m):avg:load{*} by host > 4", ""))
        .isInstanceOf(BadFieldsException.class)
        .hasMessageContaining("query");
  }

  @Test
  void doesNotJudgeAWindowThatIsNotFullWhereThatIsAsked() {
    append("app.err;env=prod;service=shop", NOON.minusSeconds(30), 50);
    String load = "avg(last_5m):avg:app.err{*} by {service} > 4";
    Monitor m = monitor(load, ", \"fullWindow\": true");

    Judgement judged = Evaluation.judge(m, traces.asSeen(m, NOON), Progress.NEW, NOON);

    assertThat(judged.readings())
        .isEqualTo(List.of(new Reading.Skipped("service:shop", "the window is not full")));
  }

  private static Monitor monitor(String query, String more) {
    return Monitor.parse(
        "{\"id\": \"m\", \"service\": \"s\", \"query\": \"" + query + "\"" + more + "}");
  }

  private void fill(String service, double errors, double requests) {
    for (int minute = 5; minute >= 1; minute--) {
      Instant at = NOON.minusSeconds(60L * minute);
      append("app.err;env=prod;service=" + service, at, errors);
      append("app.req;env=prod;service=" + service, at, requests);
    }
  }

  private void append(String series, Instant at, double value) {
    SampleBatch one = new SampleBatch(1);
    int reference = store.reference(ByteBuffer.wrap(series.getBytes(StandardCharsets.UTF_8)));
    one.add(reference, at.toEpochMilli(), value);
    store.append(one);
  }
}
