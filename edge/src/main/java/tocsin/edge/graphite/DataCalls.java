package tocsin.edge.graphite;

import java.util.List;
import tocsin.ground.web.WebAnswer;
import tocsin.metrics.function.PreparedQuery;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.query.Coming;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.query.Room;
import tocsin.metrics.render.AnswerParts;
import tocsin.metrics.render.Sheets;

/// Series as data: written while they are read, and read while they are sent.
final class DataCalls {
  private final QueryEngine engine;
  private final Queues queues;
  private final Sheets sheets = new Sheets();

  DataCalls(QueryEngine engine, Queues queues) {
    this.engine = engine;
    this.queues = queues;
  }

  WebAnswer answer(
      String format,
      Params params,
      List<PreparedQuery> queries,
      QueryWindow window,
      Patience patience) {
    int most = maxDataPoints(params);
    Coming coming = engine.coming(queries, window, patience);
    Room.Held room = engine.room().hold();
    var answering = new Answering(parts(format, params, coming, window), room, patience, queues);
    try {
      room.add(AnswerSize.values(format, coming.outline(), most));
      return answering.begun(contentType(format));
    } catch (RuntimeException | Error e) {
      answering.close();
      throw e;
    }
  }

  private AnswerParts parts(String format, Params params, Coming coming, QueryWindow window) {
    return switch (format) {
      case "json" -> AnswerParts.json(sheets, coming, maxDataPoints(params), noNulls(params));
      case "rickshaw" -> AnswerParts.rickshaw(sheets, coming);
      case "csv" -> AnswerParts.csv(sheets, coming, window.zone());
      case "raw" -> AnswerParts.raw(sheets, coming);
      case "msgpack" -> AnswerParts.msgpack(sheets, coming);
      default -> AnswerParts.pickle(sheets, coming);
    };
  }

  private static String contentType(String format) {
    return switch (format) {
      case "json", "rickshaw" -> "application/json; charset=utf-8";
      case "csv" -> "text/csv; charset=utf-8";
      case "raw" -> "text/plain; charset=utf-8";
      case "msgpack" -> "application/x-msgpack";
      default -> "application/pickle";
    };
  }

  // Anything but digits is as good as nothing, which is what Grafana relies on.
  private static int maxDataPoints(Params params) {
    String text = params.text("maxDataPoints", "");
    if (text.isEmpty() || !text.matches("\\d{1,9}")) {
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
