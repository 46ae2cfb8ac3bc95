package tocsin.metrics.render;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ObjLongConsumer;
import tocsin.ground.json.Json;
import tocsin.metrics.query.Frame;

/// Frames as text, in each of the formats Graphite's readers ask for.
public final class Texts {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private Texts() {}

  /// `[{"target", "tags", "datapoints": [[value, seconds]]}]`.
  ///
  /// @param maxDataPoints most points for each series, 0 for all
  /// @param noNullPoints leaves out points without a value, and series without a point
  public static String json(List<Frame> frames, int maxDataPoints, boolean noNullPoints) {
    return list(
        prepared(frames, maxDataPoints),
        noNullPoints,
        (out, f) -> {
          out.append(",\"tags\":").append(Json.write(f.tags()));
        },
        (out, v) -> {
          out.append('[');
          Numbers.json(out, v);
        },
        (out, at) -> out.append(',').append(at).append(']'));
  }

  /// `[{"target", "datapoints": [{"x": seconds, "y": value}]}]`.
  public static String rickshaw(List<Frame> frames, int maxDataPoints) {
    return list(
        prepared(frames, maxDataPoints),
        false,
        (_, _) -> {},
        (out, v) -> {
          out.append("{\"y\":");
          Numbers.json(out, v);
        },
        (out, at) -> out.append(",\"x\":").append(at).append('}'));
  }

  private static List<Frame> prepared(List<Frame> frames, int maxDataPoints) {
    if (frames.stream().allMatch(f -> f.size() == 0)) {
      return List.of();
    }
    return maxDataPoints > 0 ? Narrowing.to(frames, maxDataPoints) : frames;
  }

  private static String list(
      List<Frame> frames,
      boolean noNullPoints,
      BiConsumer<StringBuilder, Frame> more,
      ObjDoubleConsumer<StringBuilder> value,
      ObjLongConsumer<StringBuilder> stamp) {
    var out = new StringBuilder("[");
    for (Frame f : frames) {
      int head = out.length();
      out.append(head > 1 ? "," : "").append("{\"target\":").append(Json.write(f.name()));
      more.accept(out, f);
      out.append(",\"datapoints\":[");
      int first = out.length();
      for (int i = 0; i < shown(f); i++) {
        if (noNullPoints && Double.isNaN(f.value(i))) {
          continue;
        }
        out.append(out.length() > first ? "," : "");
        value.accept(out, f.value(i));
        stamp.accept(out, f.at(i));
      }
      if (noNullPoints && out.length() == first) {
        out.setLength(head);
      } else {
        out.append("]}");
      }
    }
    return out.append(']').toString();
  }

  // A shifted series may have more values than its end allows; those are not shown.
  private static int shown(Frame f) {
    return (int) Math.min(f.size(), Math.max(0, (f.end() - f.start()) / f.step() + 1));
  }

  /// `{"labels": ["Time", names], "data": [[milliseconds, values]]}`; rows are those of the first
  /// series.
  public static String dygraph(List<Frame> frames) {
    if (frames.isEmpty()) {
      return "{}";
    }
    var out = new StringBuilder("{\"labels\":[\"Time\"");
    frames.forEach(f -> out.append(',').append(Json.write(f.name())));
    out.append("],\"data\":[");
    Frame first = frames.getFirst();
    for (int i = 0; i < first.size(); i++) {
      out.append(i > 0 ? "," : "").append('[').append(first.at(i) * 1_000);
      for (Frame f : frames) {
        out.append(',');
        Numbers.json(out, i < f.size() ? f.value(i) : Double.NaN);
      }
      out.append(']');
    }
    return out.append("]}").toString();
  }

  /// `name,local time,value` lines; no value is empty.
  public static String csv(List<Frame> frames, ZoneId zone) {
    var out = new StringBuilder();
    for (Frame f : frames) {
      String name = quoted(f.name());
      for (int i = 0; i < f.size(); i++) {
        out.append(name).append(',');
        LOCAL.formatTo(Instant.ofEpochSecond(f.at(i)).atZone(zone), out);
        out.append(',');
        if (!Double.isNaN(f.value(i))) {
          Numbers.plain(out, f.value(i));
        }
        out.append("\r\n");
      }
    }
    return out.toString();
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /// `name,start,end,step|value,...` lines; no value is `None`.
  public static String raw(List<Frame> frames) {
    var out = new StringBuilder();
    for (Frame f : frames) {
      out.append(f.name()).append(',').append(f.start()).append(',').append(f.end());
      out.append(',').append(f.step()).append('|');
      for (int i = 0; i < f.size(); i++) {
        out.append(i > 0 ? "," : "");
        if (Double.isNaN(f.value(i))) {
          out.append("None");
        } else {
          Numbers.plain(out, f.value(i));
        }
      }
      out.append('\n');
    }
    return out.toString();
  }
}
