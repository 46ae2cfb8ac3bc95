package tocsin.edge.graphite;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import tocsin.ground.web.WebAnswer;
import tocsin.metrics.function.PreparedQuery;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Parser;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.render.Packed;
import tocsin.metrics.render.Texts;

/// `/render`: targets and a window in, series or a picture out.
final class RenderCalls {
  private static final int MOST_TARGETS = 1_000;

  /// Formats that are no pictures; any other word is one.
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
    String format = format(params);
    boolean picture = !DATA.contains(format);
    if (picture) {
      PictureCalls.check(params);
    }
    // Of a pie there are no values over time.
    boolean pie = params.text("graphType", "").equals("pie");
    List<Frame> frames = pie && !picture ? List.of() : frames(params, window, isAbandoned);
    return switch (format) {
      case "json" -> json(Texts.json(frames, maxDataPoints(params), noNulls(params)));
      case "rickshaw" -> json(Texts.rickshaw(frames, maxDataPoints(params)));
      case "dygraph" -> json(Texts.dygraph(frames));
      case "csv" -> WebAnswer.of(200, "text/csv; charset=utf-8", Texts.csv(frames, window.zone()));
      case "raw" -> WebAnswer.of(200, "text/plain; charset=utf-8", Texts.raw(frames));
      case "msgpack" -> WebAnswer.of(200, "application/x-msgpack", Packed.msgpack(frames));
      case "pickle" -> WebAnswer.of(200, "application/pickle", Packed.pickle(frames));
      default -> PictureCalls.answer(params, frames, window);
    };
  }

  private static WebAnswer json(byte[] body) {
    return WebAnswer.of(200, "application/json; charset=utf-8", body);
  }

  private static String format(Params params) {
    return params.text("format").orElse(params.text("rawData").isPresent() ? "raw" : "png");
  }

  private List<Frame> frames(Params params, QueryWindow window, BooleanSupplier isAbandoned) {
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
    return engine.run(queries, window, isAbandoned);
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
