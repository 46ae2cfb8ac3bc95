package tocsin.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import tocsin.ground.time.TimeRange;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.StoreUnavailableException;
import tocsin.metrics.tsdb.EmbeddedStore;
import tocsin.metrics.tsdb.StoreLimits;
import tocsin.response.monitor.Grid;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Replay;
import tocsin.response.monitor.Traces;

/// How long a backtest takes: thirty days of a hundred series, a sample each ten seconds, in the
/// embedded store; a monitor alone, and a grid of 64 around it.
public final class Backtests {
  private static final int DAYS = 30;
  private static final int SERIES = 100;
  private static final int TAGGED = 20;
  private static final int STEP = 10;
  private static final int ROUNDS = 5;
  private static final String PLAIN = "\"target\":\"a.*\",";
  private static final Instant END = Instant.parse("2026-11-24T12:00:00Z");

  private Backtests() {}

  public static void main(String[] arguments) throws IOException, StoreUnavailableException {
    Path folder = Files.createTempDirectory("tocsin-backtests");
    try (var store = new EmbeddedStore(folder, StoreLimits.USUAL, InstantSource.fixed(END))) {
      fill(store);
      RetentionRules rules =
          RetentionRules.parse("[all]\npattern = .*\nretentions = 10s:60d\n", "");
      Traces traces = new Traces(new QueryEngine(store, rules, QueryLimits.DEFAULT));
      time(traces, "threshold, held for a minute", PLAIN + "\"threshold\":95,\"holdFor\":\"1m\"");
      time(
          traces,
          "the same for each series, near the daily top",
          PLAIN + "\"threshold\":85,\"holdFor\":\"5m\",\"per\":\"series\"");
      time(
          traces,
          "average of five minutes, for each series",
          PLAIN + "\"threshold\":85,\"per\":\"series\",\"over\":{\"window\":\"5m\"}");
      time(
          traces,
          "a query of Datadog over %d of them, each minute".formatted(TAGGED),
          "\"query\":\"avg(last_5m):avg:q{*} by {host} > 82\",\"every\":\"1m\"");
    }
  }

  private static void time(Traces traces, String called, String rule) {
    Monitor m = Monitor.parse("{\"id\":\"m\",\"service\":\"s\"," + rule + "}");
    TimeRange month = new TimeRange(END.minus(Duration.ofDays(DAYS)), END);
    for (int round = 0; round < ROUNDS; round++) {
      long began = System.nanoTime();
      Replay.Found one = new Replay(traces, month).of(m);
      long alone = System.nanoTime();
      Grid grid = Grid.around(m, new Replay(traces, month));
      long all = System.nanoTime();
      System.out.printf(
          "%s: alone %d ms (%d alerts, looked each %s), grid %d ms (%d alerts, each %s)%n",
          called,
          (alone - began) / 1_000_000,
          one.episodes().size(),
          one.every(),
          (all - alone) / 1_000_000,
          grid.cells().stream().mapToInt(c -> c.episodes().size()).sum(),
          grid.cell(0, 0).every());
    }
  }

  /// A wave a day, with noise, each series at another hour.
  private static void fill(EmbeddedStore store) throws StoreUnavailableException {
    Random random = new Random(1);
    int all = SERIES + TAGGED;
    int[] references = new int[all];
    for (int i = 0; i < all; i++) {
      String name = i < SERIES ? "a.host" + i : "q;host=h" + i;
      references[i] = store.reference(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)));
    }
    SampleBatch batch = new SampleBatch(all);
    long first = END.minus(Duration.ofDays(DAYS)).getEpochSecond();
    for (long t = first; t <= END.getEpochSecond(); t += STEP) {
      for (int i = 0; i < all; i++) {
        double phase = 2 * Math.PI * (t / 86_400.0 + i / (double) SERIES);
        double value = 50 + 30 * Math.sin(phase) + 3 * random.nextGaussian();
        batch.add(references[i], t * 1_000, Math.round(value * 100) / 100.0);
      }
      store.append(batch);
      batch.clear();
    }
  }
}
