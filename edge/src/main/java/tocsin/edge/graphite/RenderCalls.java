package tocsin.edge.graphite;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import tocsin.ground.web.WebAnswer;
import tocsin.metrics.function.PreparedQuery;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.query.AbandonedException;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Parser;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.query.Room;
import tocsin.metrics.render.Packed;
import tocsin.metrics.render.Texts;

/// `/render`: targets and a window in, series or a picture out.
final class RenderCalls {
  private static final int MOST_TARGETS = 1_000;

  /// Formats that are no pictures; any other word is one, as Graphite has it.
  private static final Set<String> DATA =
      Set.of("json", "rickshaw", "dygraph", "csv", "raw", "msgpack", "pickle");

  private final QueryEngine engine;
  private final InstantSource clock;

  RenderCalls(QueryEngine engine, InstantSource clock) {
    this.engine = engine;
    this.clock = clock;
  }

  /// @param isAbandoned whether nobody waits for the answer any more
  WebAnswer answer(Params params, BooleanSupplier isAbandoned) {
    QueryWindow window = Moments.window(params, clock);
    params.whole("cacheTimeout", 0);
    boolean isPicture = !DATA.contains(format(params));
    if (isPicture) {
      PictureCalls.check(params);
    }
    Instant end = clock.instant().plus(engine.limits().time());
    BooleanSupplier isOver = () -> clock.instant().isAfter(end) || isAbandoned.getAsBoolean();
    try {
      if (params.flag("explain")) {
        return new Explained(engine, clock).answer(() -> queries(params), window, isOver);
      }
      // Of a pie there are no values over time.
      boolean isPie = params.text("graphType", "").equals("pie") && !isPicture;
      List<Frame> frames = isPie ? List.of() : engine.run(queries(params), window, isOver);
      return held(
          params,
          frames,
          window,
          () -> {
            if (isOver.getAsBoolean()) {
              throw new AbandonedException();
            }
          });
    } catch (AbandonedException e) {
      throw isAbandoned.getAsBoolean() ? e : engine.limits().tooLong();
    }
  }

  private WebAnswer held(
      Params params, List<Frame> frames, QueryWindow window, Runnable passIfOver) {
    String format = format(params);
    try (Room.Held room = engine.room().hold()) {
      room.add(AnswerSize.values(format, frames, maxDataPoints(params)));
      if (DATA.contains(format)) {
        return written(format, params, frames, window);
      }
      room.add(PictureCalls.values(params));
      return PictureCalls.answer(params, frames, window, passIfOver);
    }
  }

  private static WebAnswer written(
      String format, Params params, List<Frame> frames, QueryWindow window) {
    return switch (format) {
      case "json" -> json(Texts.json(frames, maxDataPoints(params), noNulls(params)));
      case "rickshaw" -> json(Texts.rickshaw(frames));
      case "dygraph" -> json(Texts.dygraph(frames));
      case "csv" -> WebAnswer.of(200, "text/csv; charset=utf-8", Texts.csv(frames, window.zone()));
      case "raw" -> WebAnswer.of(200, "text/plain; charset=utf-8", Texts.raw(frames));
      case "msgpack" -> WebAnswer.of(200, "application/x-msgpack", Packed.msgpack(frames));
      default -> WebAnswer.of(200, "application/pickle", Packed.pickle(frames));
    };
  }

  private static WebAnswer json(byte[] body) {
    return WebAnswer.of(200, "application/json; charset=utf-8", body);
  }

  private static String format(Params params) {
    return params.text("format").orElse(params.text("rawData").isPresent() ? "raw" : "png");
  }

  private List<PreparedQuery> queries(Params params) {
    List<String> targets = params.list("target");
    if (targets.size() > MOST_TARGETS) {
      throw new BadParamException(
          targets.size() + " targets (expected: at most " + MOST_TARGETS + ")");
    }
    var queries = new ArrayList<PreparedQuery>();
    for (String target : targets) {
      if (!target.isBlank()) {
        queries.add(engine.prepare(Parser.parse(target.strip(), params.bracketed("template"))));
      }
    }
    return queries;
  }

  // Anything but digits is as good as nothing, which is what Grafana relies on.
  private static int maxDataPoints(Params params) {
    String text = params.text("maxDataPoints", "");
    if (!text.matches("\\d{1,9}")) {
      return 0;
    }
    int most = Integer.parseInt(text);
    if (most == 0) {
      throw new BadParamException("maxDataPoints: 0 (expected: 1 or more)");
    }
    return most;
  }

  private static boolean noNulls(Params params) {
    return params.text("noNullPoints").isPresent();
  }
}
