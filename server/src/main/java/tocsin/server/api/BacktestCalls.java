package tocsin.server.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import tocsin.ground.json.Json;
import tocsin.ground.time.TimeRange;
import tocsin.ground.web.Problems;
import tocsin.ground.web.WebAnswer;
import tocsin.metrics.query.AbandonedException;
import tocsin.metrics.query.QueryException;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.monitor.Backtest.Episode;
import tocsin.response.monitor.Going;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Replay;
import tocsin.response.monitor.Traces;

/// What a monitor would have done, beside the one that is there. Nothing is written. One is tried
/// at a time, so that what is saved is judged in time.
final class BacktestCalls {
  private static final int MOST_DAYS = 30;
  private static final int SHOWN = 100;
  private static final String ABOUT =
      "The body is the monitor as PUT takes it. Alerts are what the monitor would have said at each"
          + " look over the last days, judged by what judges it live; the newest 100 are listed.";

  private final ApiWorld world;
  private final Traces traces;
  private final Semaphore free = new Semaphore(1);

  BacktestCalls(ApiWorld world) {
    this.world = world;
    this.traces = new Traces(world.engine());
  }

  /// @param every how often it was looked at; less often than the monitor does where each look must
  ///   ask the store
  /// @param newest the newest alerts, the newest first
  record Past(int alerts, boolean much, Duration every, List<Episode> newest) {
    static Past of(Replay.Found found) {
      List<Episode> all = found.episodes().reversed();
      return new Past(all.size(), found.much(), found.every(), all.stream().limit(SHOWN).toList());
    }
  }

  record Told(Instant from, Instant until, Past draft, Optional<Past> present) {}

  List<Endpoint> endpoints() {
    return List.of(
        new Endpoint(
            "POST",
            "/monitors/{id}/backtest",
            "What a monitor would have done in the last days; ?days=1 to 30, 7 without",
            ABOUT,
            List.of(),
            Examples.of(Kind.MONITOR),
            this::backtest));
  }

  private WebAnswer backtest(Call call) {
    Monitor draft = Monitor.parse(DocumentCalls.withId(call));
    Instant now = world.clock().instant();
    TimeRange over = new TimeRange(now.minus(Duration.ofDays(days(call))), now);
    if (!free.tryAcquire()) {
      return Problems.of(503, "Another monitor is being tried", "Try again soon.");
    }
    try {
      Going going = share -> !call.request().isAbandoned().getAsBoolean();
      Replay replay = new Replay(traces, over, going).joining(id -> present(id.value()));
      Optional<Past> present = present(call.part("id")).map(replay::of).map(Past::of);
      return WebAnswer.json(
          200, new Told(over.from(), over.until(), Past.of(replay.of(draft)), present));
    } catch (AbandonedException e) {
      return Problems.of(503, "It was stopped", "Nobody waited for it any more.");
    } catch (QueryException e) {
      return Problems.of(422, "It cannot be tried over this stretch", e.explained());
    } finally {
      free.release();
    }
  }

  private static int days(Call call) {
    String given = call.request().param("days").orElse("7");
    if (!given.matches("\\d{1,2}") || given.matches("0+") || Integer.parseInt(given) > MOST_DAYS) {
      throw new IllegalArgumentException(
          "days: '" + given + "' (expected: 1 to " + MOST_DAYS + ")");
    }
    return Integer.parseInt(given);
  }

  private Optional<Monitor> present(String id) {
    return world
        .views()
        .row("document", "monitor/" + id)
        .map(r -> Json.read(r.body(), Document.class))
        .map(d -> Json.read(d.body(), Monitor.class));
  }
}
