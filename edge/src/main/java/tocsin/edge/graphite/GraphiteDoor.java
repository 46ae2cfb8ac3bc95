package tocsin.edge.graphite;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tocsin.ground.web.QuickService;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebBody;
import tocsin.ground.web.WebParts;
import tocsin.ground.web.WebRequest;
import tocsin.metrics.event.EventBook;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.query.AbandonedException;
import tocsin.metrics.query.OverLimitException;
import tocsin.metrics.query.QueryException;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.NotAtHandException;
import tocsin.metrics.store.PatternGivenUpException;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.SampleSource;
import tocsin.metrics.store.SeriesUpkeep;

/// Graphite's addresses. A question that cannot be answered as asked is a 400 with the reason in
/// plain text. Thread-safe.
public final class GraphiteDoor implements QuickService {
  /// The version of Graphite whose answers these are; Grafana asks for it.
  private static final String VERSION = "1.1.10";

  private static final Set<String> READING = Set.of("GET", "POST", "HEAD");
  private static final Pattern SLASHES = Pattern.compile("/+$");
  private static final Pattern CALLBACK = Pattern.compile("[A-Za-z_$][\\w$.]{0,100}");

  private final Queues queues;
  private final RenderCalls render;
  private final RenderCalls renderAtOnce;
  private final Kept kept;
  private final QueryLimits limits;
  private final InstantSource clock;
  private final EventCalls events;

  /// What the door reads and writes.
  ///
  /// @param sink for clients that tell of a series before its first sample
  /// @param upkeep for clients that delete series by their tags
  /// @param rules how far back it is asked
  public record Kept(
      SampleSource source,
      SampleSink sink,
      SeriesUpkeep upkeep,
      EventBook events,
      RetentionRules rules) {}

  /// @param clock gives the moment of a request that does not bring its own
  public GraphiteDoor(QueryEngine engine, Kept kept, InstantSource clock) {
    this.queues = Queues.forThisMachine(clock);
    this.render = new RenderCalls(engine, clock, queues);
    this.renderAtOnce = new RenderCalls(engine.atOnce(), clock, queues);
    this.kept = kept;
    this.limits = engine.limits();
    this.clock = clock;
    this.events = new EventCalls(kept.events(), clock);
  }

  /// Small questions about values, whose answers are not long either. What is wrong with one is
  /// said by [#answer].
  @Override
  public Optional<WebAnswer> atOnce(WebRequest request) {
    if (!path(request).equals("/render") || !isReading(request)) {
      return Optional.empty();
    }
    Optional<Turns.Turn> turn = queues.work().tryTake();
    if (turn.isEmpty()) {
      return Optional.empty();
    }
    try (Turns.Turn _ = turn.get()) {
      Params params = Params.of(request);
      return renderAtOnce.atOnce(params, request.isAbandoned()).map(a -> wrapped(a, params));
    } catch (NotAtHandException
        | QueryException
        | AbandonedException
        | BadParamException
        | PatternGivenUpException e) {
      return Optional.empty();
    }
  }

  private static String path(WebRequest request) {
    return SLASHES.matcher(request.path()).replaceFirst("");
  }

  private static boolean isReading(WebRequest request) {
    return READING.contains(request.method());
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    String path = path(request);
    if (!isReading(request)) {
      return WebAnswer.text(405, request.method() + " (expected: GET or POST)")
          .with("allow", "GET, POST");
    }
    try (Turns.Turn _ = queues.work().take()) {
      Params params = Params.of(request);
      return wrapped(route(path, request, params), params);
    } catch (OverLimitException e) {
      return overLimit(path, e);
    } catch (QueryException e) {
      return refused(path, 400, e.explained());
    } catch (AbandonedException e) {
      return refused(path, 503, String.valueOf(e.getMessage()));
    } catch (BadParamException | PatternGivenUpException e) {
      return refused(path, 400, String.valueOf(e.getMessage()));
    }
  }

  // A smaller question passes at any time; the same one later when others are done.
  private static WebAnswer overLimit(String path, OverLimitException e) {
    return switch (e.limit()) {
      case SERIES, VALUES -> refused(path, 422, e.explained());
      case TIME -> refused(path, 503, e.explained());
      case MEMORY -> refused(path, 503, e.explained()).with("retry-after", "5");
    };
  }

  // Clients of the tags read an object, those of all else show the text as it is.
  private static WebAnswer refused(String path, int status, String why) {
    return path.startsWith("/tags")
        ? WebAnswer.json(status, Map.of("error", why))
        : WebAnswer.text(status, why);
  }

  private WebAnswer route(String path, WebRequest request, Params params) {
    return switch (path) {
      case "/render" -> render.answer(params, request.isAbandoned());
      case "/version" -> WebAnswer.jsonText(200, '"' + VERSION + '"');
      case "/functions" -> FunctionCalls.list(params);
      default -> {
        if (isOfNames(path)) {
          yield names(path, request, params);
        }
        if (path.equals("/events") || path.startsWith("/events/")) {
          yield events.answer(path.substring("/events".length()), request, params);
        }
        yield path.startsWith("/functions/")
            ? FunctionCalls.one(path.substring("/functions/".length()), params)
            : nothing(path);
      }
    };
  }

  private static boolean isOfNames(String path) {
    return path.equals("/tags") || path.startsWith("/tags/") || path.startsWith("/metrics");
  }

  /// What is asked about names may go through all of them, and takes as long as a question about
  /// values at most.
  private WebAnswer names(String path, WebRequest request, Params params) {
    var patience = new Patience(clock, limits, request.isAbandoned());
    var find = new FindCalls(kept, clock, patience);
    try {
      return switch (path) {
        case "/metrics", "/metrics/find" -> find.find(params);
        case "/metrics/expand" -> find.expand(params);
        case "/metrics/index.json" -> find.index();
        default ->
            path.startsWith("/tags")
                ? new TagCalls(kept, patience)
                    .answer(path.substring("/tags".length()), request, params)
                : nothing(path);
      };
    } catch (AbandonedException e) {
      throw request.isAbandoned().getAsBoolean() ? e : limits.tooLongASearch();
    }
  }

  private static WebAnswer nothing(String path) {
    return WebAnswer.text(
        404, path + " (expected: /render, /metrics/find, /tags, /events or /functions)");
  }

  private static WebAnswer wrapped(WebAnswer answer, Params params) {
    Optional<String> callback = params.text("jsonp").filter(c -> CALLBACK.matcher(c).matches());
    if (callback.isEmpty() || !answer.contentType().startsWith("application/json")) {
      return answer;
    }
    String before = callback.get() + "(";
    String type = "text/javascript; charset=utf-8";
    return switch (answer.body()) {
      case WebBody.Whole _, WebBody.Lent _ ->
          WebAnswer.of(
              answer.status(),
              type,
              (before + answer.text() + ")").getBytes(StandardCharsets.UTF_8));
      case WebBody.Parts(WebParts parts) ->
          WebAnswer.of(answer.status(), type, new Enclosed(before, parts, ")"));
    };
  }
}
