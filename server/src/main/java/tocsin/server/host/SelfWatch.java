package tocsin.server.host;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.server.http.Route;
import tocsin.server.live.LiveHub;
import tocsin.server.watch.Figures;
import tocsin.server.watch.SelfEmitter;

/// Health, readiness and figures of this server.
final class SelfWatch implements AutoCloseable {
  private static final long EVERY_SECONDS = 10;
  private static final long STUCK_SECONDS = 10;

  private final Figures figures = new Figures();
  private final AtomicLong cutOff = new AtomicLong();
  private final ResponseWing response;
  private final IngestReport ingest;
  private final WebService graphite;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("self-watch").daemon().factory());
  private final ScheduledFuture<?> emitting;

  /// @param keeps whether the figures are kept as series
  SelfWatch(
      MetricsWing metrics,
      ResponseWing response,
      LiveHub live,
      InstantSource clock,
      boolean keeps) {
    this.response = response;
    this.ingest = metrics.ingest();
    this.graphite = metrics.graphite();
    name(metrics, live);
    SelfEmitter emitter = new SelfEmitter(figures, metrics.store());
    Runnable emit = keeps ? () -> emitter.emit(clock.instant()) : () -> {};
    this.emitting = timer.scheduleAtFixedRate(emit, 1, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  private void name(MetricsWing metrics, LiveHub live) {
    new StoreFigures(figures, metrics.store()).name();
    ingest.name(figures);
    figures.gauge("tocsin_sources", "Senders remembered", metrics.ports().sources()::size);
    figures.counter("tocsin_evaluations_total", "Monitor evaluations", response::evaluations);
    figures.counter(
        "tocsin_alerts_unexplained_total",
        "Changes of alerts of which it was not kept what was seen, in a storm",
        response::unexplained);
    figures.counter("tocsin_loop_refused_total", "Inputs refused", () -> response.loop().refused());
    figures.counter(
        "tocsin_loop_failed_total", "Turns that failed", () -> response.loop().failed());
    figures.gauge("tocsin_loop_waiting", "Inputs that wait", () -> response.loop().waiting());
    figures.gauge(
        "tocsin_loop_idle_seconds",
        "Since the loop last finished a turn",
        () -> response.loop().idleFor().toMillis() / 1000.0);
    response.pageCounts().name(figures);
    figures.gauge("tocsin_facts", "Facts in the journal", () -> response.journal().end());
    figures.counter("tocsin_answers_cut_total", "Answers that ended in the middle", cutOff::get);
    figures.gauge("tocsin_live_streams", "Open browsers", live::streams);
    Runtime runtime = Runtime.getRuntime();
    figures.gauge(
        "tocsin_heap_bytes",
        "Java heap in use",
        () -> runtime.totalMemory() - runtime.freeMemory());
  }

  /// Counts answers that could not be made to their end when they were begun.
  AtomicLong cutOff() {
    return cutOff;
  }

  /// For what is there only when it is set up.
  Figures figures() {
    return figures;
  }

  List<Route> routes() {
    return List.of(
        Route.metrics("/ingest", r -> WebAnswer.json(200, ingest.json())),
        Route.open("/healthz", r -> WebAnswer.text(200, "ok\n")),
        Route.open("/readyz", this::ready),
        Route.metrics("/metrics", this::figures));
  }

  /// Two customs meet at this address: scrapers of Prometheus ask for the server's own figures, and
  /// clients of Graphite, which bring a query, for nodes.
  private WebAnswer figures(WebRequest request) {
    return request.param("query").isPresent()
        ? graphite.answer(request)
        : WebAnswer.of(
            200,
            "text/plain; version=0.0.4; charset=utf-8",
            WebAnswer.text(200, figures.prometheus()).bytes());
  }

  private WebAnswer ready(WebRequest request) {
    String trouble = response.loop().trouble();
    if (!trouble.isEmpty()) {
      return WebAnswer.text(503, "the journal takes nothing: see the log\n");
    }
    long idle = response.loop().idleFor().toSeconds();
    return idle < STUCK_SECONDS
        ? WebAnswer.text(200, "ready\n")
        : WebAnswer.text(503, "the loop has not finished a turn for " + idle + " s\n");
  }

  @Override
  public void close() {
    emitting.cancel(false);
    timer.shutdownNow();
  }
}
