package tocsin.edge.graphite;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
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
import tocsin.metrics.render.Drawing;
import tocsin.metrics.render.Look;
import tocsin.metrics.render.Packed;
import tocsin.metrics.render.Pictures;
import tocsin.metrics.render.Texts;

/// `/render`: targets and a window in, series or a picture out.
final class RenderCalls {
  private static final int MOST_TARGETS = 1_000;
  private static final int MOST_PIXELS = 3;
  private static final Set<String> FORMATS =
      Set.of("json", "rickshaw", "dygraph", "csv", "raw", "msgpack", "pickle", "svg");

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
    Instant end = clock.instant().plus(engine.limits().time());
    BooleanSupplier isOver = () -> clock.instant().isAfter(end) || isAbandoned.getAsBoolean();
    try {
      if (params.flag("explain")) {
        return new Explained(engine, clock).answer(() -> queries(params), window, isOver);
      }
      boolean pie = params.text("graphType", "").equals("pie");
      List<Frame> frames = pie ? List.of() : engine.run(queries(params), window, isOver);
      return held(params, frames, window);
    } catch (AbandonedException e) {
      throw isAbandoned.getAsBoolean() ? e : engine.limits().tooLong();
    }
  }

  private WebAnswer held(Params params, List<Frame> frames, QueryWindow window) {
    String format = format(params);
    try (Room.Held room = engine.room().hold()) {
      room.add(AnswerSize.values(format, frames, maxDataPoints(params)));
      return format.equals("png")
          ? png(params, drawing(params, frames, window), room)
          : written(format, params, frames, window);
    }
  }

  private static WebAnswer written(
      String format, Params params, List<Frame> frames, QueryWindow window) {
    return switch (format) {
      case "json" -> json(Texts.json(frames, maxDataPoints(params), noNulls(params)));
      case "rickshaw" -> json(Texts.rickshaw(frames, maxDataPoints(params)));
      case "dygraph" -> json(Texts.dygraph(frames));
      case "csv" -> WebAnswer.of(200, "text/csv; charset=utf-8", Texts.csv(frames, window.zone()));
      case "raw" -> WebAnswer.of(200, "text/plain; charset=utf-8", Texts.raw(frames));
      case "msgpack" -> WebAnswer.of(200, "application/x-msgpack", Packed.msgpack(frames));
      case "pickle" -> WebAnswer.of(200, "application/pickle", Packed.pickle(frames));
      default ->
          WebAnswer.of(200, "image/svg+xml", bytes(Pictures.svg(drawing(params, frames, window))));
    };
  }

  private static WebAnswer png(Params params, Drawing drawing, Room.Held room) {
    int pixels = Math.clamp(params.whole("pixelRatio", 1), 1, MOST_PIXELS);
    room.add(AnswerSize.values(drawing.width() * pixels, drawing.height() * pixels));
    return WebAnswer.of(200, "image/png", Pictures.png(drawing, pixels));
  }

  private static WebAnswer json(byte[] body) {
    return WebAnswer.of(200, "application/json; charset=utf-8", body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String format(Params params) {
    String format =
        params.text("format").orElse(params.text("rawData").isPresent() ? "raw" : "png");
    // Whatever is none of them is a picture, as Graphite has it.
    return FORMATS.contains(format) ? format : "png";
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

  private static Drawing drawing(Params params, List<Frame> frames, QueryWindow window) {
    var look =
        new Look(
            params.text("theme", "light").equals("dark"),
            params.text("hideLegend", "false").equals("true"),
            params.text("lineMode", "").equals("staircase"),
            params.text("areaMode", "none").matches("first|all|stacked"),
            limit(params, "yMin"),
            limit(params, "yMax"));
    return new Drawing(
        params.whole("width", 600),
        params.whole("height", 300),
        params.text("title", ""),
        window.fromSeconds(),
        window.untilSeconds(),
        window.zone(),
        look,
        frames,
        List.of(),
        List.of());
  }

  private static OptionalDouble limit(Params params, String name) {
    try {
      String text = params.text(name, "");
      return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
