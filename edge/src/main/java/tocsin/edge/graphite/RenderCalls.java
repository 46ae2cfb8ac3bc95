package tocsin.edge.graphite;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebBody;
import tocsin.ground.web.WebParts;
import tocsin.metrics.function.PreparedQuery;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.query.AbandonedException;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Parser;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.query.Room;
import tocsin.metrics.render.Dygraph;

/// `/render`: targets and a window in, series or a picture out.
final class RenderCalls {
  private static final int MOST_TARGETS = 1_000;

  /// Formats that are no pictures; any other word is one, as Graphite has it.
  private static final Set<String> DATA =
      Set.of("json", "rickshaw", "dygraph", "csv", "raw", "msgpack", "pickle");

  private final QueryEngine engine;
  private final InstantSource clock;
  private final DataCalls data;

  /// @param queues for what is made of an answer after its beginning
  RenderCalls(QueryEngine engine, InstantSource clock, Queues queues) {
    this.engine = engine;
    this.data = new DataCalls(engine, queues);
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
    var patience = new Patience(clock, engine.limits(), isAbandoned);
    try {
      if (params.flag("explain")) {
        return new Explained(engine, clock).answer(() -> queries(params), window, patience);
      }
      // Of a pie there are no values over time.
      boolean isPie = params.text("graphType", "").equals("pie") && !isPicture;
      List<PreparedQuery> queries = isPie ? List.of() : queries(params);
      String format = format(params);
      return isPicture || format.equals("dygraph")
          ? whole(params, queries, window, patience)
          : data.answer(format, params, queries, window, patience);
    } catch (AbandonedException e) {
      throw patience.why(e);
    }
  }

  /// Answers if the whole answer is had at once, of an engine for that.
  Optional<WebAnswer> atOnce(Params params, BooleanSupplier isAbandoned) {
    boolean isWhole = format(params).equals("dygraph") || params.flag("explain");
    if (isWhole || !DATA.contains(format(params))) {
      return Optional.empty();
    }
    WebAnswer answer = answer(params, isAbandoned);
    if (answer.body() instanceof WebBody.Parts(WebParts parts)) {
      parts.close();
      return Optional.empty();
    }
    return Optional.of(answer);
  }

  /// What takes all series to be made.
  private WebAnswer whole(
      Params params, List<PreparedQuery> queries, QueryWindow window, Patience patience) {
    List<Frame> frames = engine.run(queries, window, patience);
    Room.Held room = engine.room().hold();
    try {
      room.add(AnswerSize.values(frames));
      if (DATA.contains(format(params))) {
        return WebAnswer.of(
            200, "application/json; charset=utf-8", new OnePart(Dygraph.json(frames), room));
      }
      room.add(PictureCalls.values(params));
      WebAnswer answer = PictureCalls.answer(params, frames, window, patience::pass);
      room.close();
      return answer;
    } catch (RuntimeException | Error e) {
      room.close();
      throw e;
    }
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
}
